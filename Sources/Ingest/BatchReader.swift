/// Turns the inputs that a user names into batches, in order, holding no more than one batch at a time.
///
/// ```swift
/// var reader = BatchReader(inputs: ["news.ndjson", "reports/", "-"], options: IngestOptions())
/// while let batch = reader.next() { batch.forEach { … } }
/// ```
public struct BatchReader {
  /// Files are batched until they have this many bytes together.
  private static let batchSize = 1 << 17
  /// The most files in one batch.
  private static let batchFiles = 64

  private let options: IngestOptions
  // Last first, so that the next one is taken from the end.
  private var pending: [String]
  private var lines: (reader: LineBlockReader, input: String)?
  private var failures: [IngestError] = []

  /// A reader of files, folders and, as `-`, standard input.
  public init(inputs: [String], options: IngestOptions) {
    self.options = options
    pending = inputs.reversed()
  }

  /// The next batch, or `nil` at the end of the inputs.
  public mutating func next() -> InputBatch? {
    var files: [String] = []
    var size = 0
    while true {
      do throws(IngestError) {
        if let content = try nextLines() { return InputBatch(content: content, options: options) }
        if !failures.isEmpty {
          return InputBatch(content: .failure(failures.removeFirst()), options: options)
        }
        guard let input = pending.popLast() else { break }
        if input != "-" {
          let status = try FileStatus(path: input)
          if status.isFolder {
            expand(input)
            if files.isEmpty { continue } else { break }
          }
          if status.isRegular, isText(input) {
            files.append(input)
            size += status.size
            if size >= Self.batchSize || files.count >= Self.batchFiles { break }
            continue
          }
        }
        if !files.isEmpty {
          pending.append(input)
          break
        }
        if let content = try open(input) { return InputBatch(content: content, options: options) }
      } catch {
        failures.append(error)
        if !files.isEmpty { break }
      }
    }
    return files.isEmpty ? nil : InputBatch(content: .files(files), options: options)
  }

  private mutating func nextLines() throws(IngestError) -> InputBatch.Content? {
    guard let input = lines?.input else { return nil }
    do throws(IngestError) {
      switch try lines?.reader.next() {
      case .lines(let block, let firstLine): return .lines(block, input: input, firstLine: firstLine)
      case .tooLong(let line):
        return .failure(IngestError(.badLine, subject: input, line: line, underlying: "is longer than 1 GiB"))
      case nil: lines = nil
      }
    } catch {
      lines = nil
      throw error
    }
    return nil
  }

  /// Whether the file at `path` is one article of plain text, as far as options and name tell.
  private func isText(_ path: String) -> Bool {
    options.format == .text || (options.format == .auto && InputFormat.ofName(path) == .text)
  }

  /// Puts a folder's articles in its place.
  private mutating func expand(_ folder: String) {
    let found = Folder.articles(in: folder)
    failures += found.failures
    if found.paths.isEmpty, found.failures.isEmpty {
      failures.append(
        IngestError(.unreadable, subject: folder, underlying: "holds no .txt, .ndjson or .jsonl file"))
    }
    pending += found.paths.reversed()
  }

  /// Opens an input whose format its first bytes may have to tell; a stream of lines is left in ``lines``.
  private mutating func open(_ path: String) throws(IngestError) -> InputBatch.Content? {
    let file = try FileReader(path: path)
    var start: [UInt8] = []
    var format = options.format == .auto ? InputFormat.ofName(path) ?? .auto : options.format
    if format == .auto {
      start = try file.start()
      format = InputFormat.ofContent(start)
    }
    if format == .ndjson {
      lines = (LineBlockReader(file: file, start: start), path)
      return nil
    }
    let bytes = try file.rest(after: start)
    if let kind = InputFormat.unsupportedKind(bytes) {
      throw IngestError(.unsupported, subject: path, underlying: "is \(kind), which Tally does not read")
    }
    return .document(bytes, input: path)
  }
}

extension FileReader {
  /// The first bytes of the file: as many as are needed to see a character that is no white space.
  fileprivate func start() throws(IngestError) -> [UInt8] {
    var bytes: [UInt8] = []
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 16)
    defer { block.deallocate() }
    while !bytes.dropFirst(3).contains(where: { $0 > 0x20 }), bytes.count < 1 << 20 {
      let count = try read(into: block)
      if count == 0 { break }
      bytes.append(contentsOf: block[..<count])
    }
    return bytes
  }
}
