/// What unpacking one input may cost: hostile archives unpack to a thousand times their size and more.
public struct IngestLimits: Sendable, Hashable {
  /// The most bytes that may come out of one input together with the archives inside it.
  public var totalSize: Int
  /// The most bytes that may come out for each byte that goes in.
  ///
  /// Text shrinks 3- to 20-fold, repetitive dumps up to 100-fold; deflate can make 1,032 bytes of one.
  public var ratio: Int
  /// ``ratio`` is not looked at before so many bytes have come out.
  public var ratioStart: Int
  /// The most files that one input may hold together with the archives inside it.
  public var entries: Int
  /// How deep archives and compressed files may lie in one another.
  public var nesting: Int

  /// Limits; the standard ones hold for any dump that people have.
  public init(
    totalSize: Int = 1 << 40, ratio: Int = 250, ratioStart: Int = 1 << 24, entries: Int = 10_000_000, nesting: Int = 4
  ) {
    self.totalSize = totalSize
    self.ratio = ratio
    self.ratioStart = ratioStart
    self.entries = entries
    self.nesting = nesting
  }
}

/// What has come out of one input so far.
final class UnpackingBudget {
  let limits: IngestLimits
  private var size = 0
  private var entries = 0

  init(_ limits: IngestLimits) { self.limits = limits }

  /// Counts a file of the archive; false where it is one too many.
  func takeEntry() -> Bool {
    entries += 1
    return entries <= limits.entries
  }

  /// Counts `bytes` that came out; false where they are too many.
  func take(bytes: Int) -> Bool {
    size += bytes
    return size <= limits.totalSize
  }
}
