/// One input whose kind is still to be told: its name, and its bytes with a look ahead.
final class Input: ByteSource {
  /// How many bytes ``start()`` looks at.
  static let lookAhead = 4096

  /// What its articles and errors are called: the path, or `archive.zip:entry`.
  let name: String
  /// The name whose ending may tell the format: without a compression's ending where that was taken off.
  let formatName: String
  /// Whether the user named it: then it is an error where Tally cannot read it. A folder's and an archive's other files
  /// are passed over.
  let isNamed: Bool
  /// What unpacking may still cost, shared by all that comes out of one named input.
  let budget: UnpackingBudget
  /// How many containers it was taken out of.
  let depth: Int
  /// The address that it was fetched from, and the encoding that the server named.
  var address: String?
  var encoding: String?
  /// Whether it was of a kind that Tally reads.
  var isTaken = false

  private let source: any ByteSource
  // What was read of the source and not yet handed on.
  private var ahead: [UInt8] = []
  private var isAtEnd = false

  init(
    name: String, formatName: String? = nil, source: any ByteSource, isNamed: Bool, budget: UnpackingBudget,
    depth: Int = 0
  ) {
    self.name = name
    self.formatName = formatName ?? name
    self.source = source
    self.isNamed = isNamed
    self.budget = budget
    self.depth = depth
  }

  /// The first bytes: ``lookAhead`` of them, and as many more as are needed to see a character that is no white space.
  func start() throws(IngestError) -> [UInt8] {
    while !isAtEnd, ahead.count < 1 << 20 {
      let first = ahead.dropFirst(ahead.starts(with: TextFile.byteOrderMark) ? 3 : 0).first { $0 > 0x20 }
      if first != nil, ahead.count >= Self.lookAhead { break }
      // A live stream of lines need not be waited for.
      if first == 0x7B, ahead.contains(0x0A), !source.isReady { break }
      isAtEnd = try source.read(appendingTo: &ahead, atMost: Self.lookAhead) == 0
    }
    return ahead
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(IngestError) -> Int {
    if ahead.isEmpty { return isAtEnd ? 0 : try source.read(into: buffer) }
    let count = min(ahead.count, buffer.count)
    ahead.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    ahead.removeFirst(count)
    return count
  }

  var isReady: Bool { !ahead.isEmpty || isAtEnd || source.isReady }

  /// All bytes that are left.
  func all() throws(IngestError) -> [UInt8] {
    var bytes = ahead
    ahead = []
    while !isAtEnd {
      let count = try source.read(appendingTo: &bytes, atMost: max(1 << 16, bytes.count))
      if count == 0 { break }
      if bytes.count > InputFormat.longestInput {
        throw IngestError(.limit, subject: name, underlying: "longer than 1 GiB; is it one article?")
      }
    }
    isAtEnd = true
    return bytes
  }

  /// The file itself, wound back, where the input is one that can be read at any place.
  var seekableFile: FileReader? {
    guard let file = source as? FileReader, file.seek(to: 0, from: 0) == 0 else { return nil }
    ahead = []
    return file
  }
}

extension ByteSource {
  /// Reads up to `limit` bytes to the end of `bytes`; 0 at the end.
  func read(appendingTo bytes: inout [UInt8], atMost limit: Int) throws(IngestError) -> Int {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: limit, alignment: 16)
    defer { block.deallocate() }
    let count = try read(into: block)
    bytes.append(contentsOf: block[..<count])
    return count
  }
}
