/// The files in a compressed input or an archive, each an input of its own.
final class ContainerStream: ArticleStream {
  private let container: Input
  private let archive: ArchiveReader
  private var last: Input?
  private var source: EntrySource?
  private var hasTaken = false
  private var hasFiles = false

  init(_ input: Input) throws(IngestError) {
    if input.depth >= input.budget.limits.nesting {
      throw IngestError(
        .limit, subject: input.name, underlying: "lies more than \(input.budget.limits.nesting) archives deep")
    }
    container = input
    archive = try ArchiveReader(input)
  }

  func next() throws(IngestError) -> StreamPiece? {
    hasTaken = hasTaken || last?.isTaken == true
    // To get past a file that broke a limit, it would have to be unpacked to its end.
    if let source, source.isBroken, !archive.canSkip { return nil }
    while let entry = try archive.nextEntry() {
      hasFiles = true
      guard let path = entry.path else { return .input(input(container.name, compressed: true)) }
      guard entry.isRegular, !Self.isHidden(path) else { continue }
      let name = "\(container.name):\(path)"
      if !container.budget.takeEntry() {
        throw IngestError(
          .limit, subject: name,
          underlying: "is one more than the \(container.budget.limits.entries) files that an archive may hold")
      }
      if entry.isEncrypted {
        hasTaken = true
        return .failure(
          IngestError(
            .badContent, subject: name, underlying: "is encrypted; unpack the archive with its password first"))
      }
      return .input(input(name, compressed: false))
    }
    // An empty file that was compressed is nothing to complain of.
    if !hasTaken, hasFiles, container.isNamed {
      throw IngestError(.unreadable, subject: container.name, underlying: "holds no file that Tally reads")
    }
    return nil
  }

  private func input(_ name: String, compressed: Bool) -> Input {
    let source = EntrySource(archive, name, container.budget)
    self.source = source
    let input = Input(
      name: name, formatName: compressed ? InputFormat.withoutCompression(container.formatName) : name,
      source: source, isNamed: compressed && container.isNamed,
      budget: container.budget, depth: container.depth + 1)
    input.address = compressed ? container.address : nil
    input.encoding = compressed ? container.encoding : nil
    last = input
    return input
  }

  /// Whether a file of an archive is hidden, or one of the copies that macOS puts beside files.
  private static func isHidden(_ path: String) -> Bool {
    path.split(separator: "/").contains { part in
      part == "__MACOSX" || (part.hasPrefix(".") && part != "." && part != "..")
    }
  }
}

/// The bytes of one file of an archive, within the limits.
final class EntrySource: ByteSource {
  private let archive: ArchiveReader
  private let name: String
  private let budget: UnpackingBudget
  private let consumedBefore: Int
  private var size = 0
  /// Whether it broke a limit.
  private(set) var isBroken = false

  init(_ archive: ArchiveReader, _ name: String, _ budget: UnpackingBudget) {
    self.archive = archive
    self.name = name
    self.budget = budget
    consumedBefore = archive.consumed
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(IngestError) -> Int {
    let count = try archive.read(into: buffer, of: name)
    size += count
    let limits = budget.limits
    if !budget.take(bytes: count) {
      throw broken("unpacks to more than the \(limits.totalSize >> 20) MiB that are allowed")
    }
    if size > limits.ratioStart, size / limits.ratio > archive.consumed - consumedBefore {
      throw broken("unpacks to more than \(limits.ratio) times its size, as only files made to do harm do")
    }
    return count
  }

  private func broken(_ reason: String) -> IngestError {
    isBroken = true
    return IngestError(.limit, subject: name, underlying: reason)
  }

  var isReady: Bool { true }
}
