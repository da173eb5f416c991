/// Turns the inputs that a user names into batches, in order, holding no more than one batch at a time.
///
/// ```swift
/// var reader = BatchReader(inputs: ["news.ndjson", "reports/", "dump.zip", "-"], options: IngestOptions())
/// while let batch = reader.next() { batch.forEach { … } }
/// ```
///
/// Small files are only named in a batch, and read by the thread that works on it. What is read here, in order, are
/// streams: large files of many articles, compressed files, archives, standard input.
public struct BatchReader {
  /// Documents are batched until they have this many bytes together.
  private static let batchSize = 1 << 17
  /// The most documents in one batch.
  private static let batchItems = 64
  /// Files up to this size are left to the threads, whatever is in them.
  private static let smallFile = 1 << 20

  private let options: IngestOptions
  // Last first, so that the next one is taken from the end.
  private var pending: [(path: String, isNamed: Bool)]
  // The innermost last: the lines of a file of an archive before the archive's next file.
  private var streams: [any ArticleStream] = []
  // What is to be handed out, in order.
  private var ready: [InputBatch.Content] = []
  private var gathered: [InputBatch.Item] = []
  private var gatheredSize = 0

  /// A reader of files, folders and, as `-`, standard input.
  public init(inputs: [String], options: IngestOptions) {
    self.options = options
    pending = inputs.reversed().map { ($0, true) }
  }

  /// A reader of one file, on the thread that asks for it.
  init(file path: String, isNamed: Bool, options: IngestOptions) {
    self.options = options
    pending = []
    attempt { reader throws(IngestError) in try reader.open(path, isNamed: isNamed) }
  }

  /// The next batch, or `nil` at the end of the inputs.
  public mutating func next() -> InputBatch? {
    while ready.isEmpty {
      if let stream = streams.last {
        let isOpen = attempt { reader throws(IngestError) in
          guard let piece = try stream.next() else { return false }
          try reader.take(piece)
          return true
        }
        // Also an input inside it may have been opened.
        if isOpen != true { streams.removeAll { $0 === stream } }
      } else if let (path, isNamed) = pending.popLast() {
        attempt { reader throws(IngestError) in try reader.take(path, isNamed: isNamed) }
      } else {
        flush()
        break
      }
    }
    return ready.isEmpty ? nil : InputBatch(content: ready.removeFirst(), options: options)
  }

  /// Does `work`; what it throws becomes a failure of the inputs and `nil`.
  @discardableResult
  private mutating func attempt<Value>(_ work: (inout BatchReader) throws(IngestError) -> Value) -> Value? {
    do throws(IngestError) {
      return try work(&self)
    } catch {
      emit(.failure(error))
      return nil
    }
  }

  // MARK: Inputs

  /// Takes what stands at `path`.
  private mutating func take(_ path: String, isNamed: Bool) throws(IngestError) {
    if path == "-" {
      // What came before need not wait for a live stream.
      flush()
      return try open(path, isNamed: true)
    }
    let status = try FileStatus(path: path)
    if status.isFolder { return expand(path) }
    let format = options.format == .auto ? InputFormat.ofName(path) : options.format
    if status.isRegular, status.size <= Self.smallFile || format?.isDocument == true {
      gather(.file(path, isNamed: isNamed), size: status.size)
    } else {
      try open(path, isNamed: isNamed)
    }
  }

  /// Puts a folder's articles in its place.
  private mutating func expand(_ folder: String) {
    let found = Folder.files(in: folder)
    for failure in found.failures { emit(.failure(failure)) }
    if found.paths.isEmpty, found.failures.isEmpty {
      emit(.failure(IngestError(.unreadable, subject: folder, underlying: "holds no file that Tally reads")))
    }
    pending += found.paths.reversed().map { ($0, false) }
  }

  /// Takes a piece of the innermost stream.
  private mutating func take(_ piece: StreamPiece) throws(IngestError) {
    switch piece {
    case .batch(let content): emit(content)
    case .failure(let error): emit(.failure(error))
    case .input(let input): attempt { reader throws(IngestError) in try reader.take(input) }
    }
  }

  private mutating func open(_ path: String, isNamed: Bool) throws(IngestError) {
    try take(
      Input(
        name: path, source: try FileReader(path: path, meter: options.meter), isNamed: isNamed,
        budget: UnpackingBudget(options.limits)))
  }

  /// Reads a document, or opens a stream.
  private mutating func take(_ input: Input) throws(IngestError) {
    switch ContentKind(name: input.formatName, start: try input.start(), isNamed: input.isNamed, options.format) {
    case .format(.ndjson): streams.append(LineStream(input))
    case .format(.json): streams.append(JSONStream(input, options.fields))
    case .format(.csv):
      guard let stream = try CSVStream(input, options.fields) else { return }
      streams.append(stream)
    case .format(.warc): streams.append(WARCStream(input))
    case .format(let format):
      var bytes = try input.all()
      if let encoding = input.encoding, format == .html || format == .text {
        bytes = TextEncoding.decode(bytes, declared: encoding)
      }
      let document = Document(name: input.name, format: format, bytes: bytes, address: input.address)
      gather(.document(document), size: bytes.count)
    case .container:
      streams.append(try ContainerStream(input))
    case .unknown(let kind):
      if input.isNamed {
        let remedy = kind.contains(";") ? "" : ", which Tally does not read"
        throw IngestError(.unsupported, subject: input.name, underlying: "is \(kind)\(remedy)")
      }
      return
    }
    input.isTaken = true
  }

  // MARK: Batches

  private mutating func gather(_ item: InputBatch.Item, size: Int) {
    gathered.append(item)
    gatheredSize += size
    if gatheredSize >= Self.batchSize || gathered.count >= Self.batchItems { flush() }
  }

  private mutating func emit(_ content: InputBatch.Content) {
    flush()
    ready.append(content)
  }

  private mutating func flush() {
    if !gathered.isEmpty { ready.append(.items(gathered)) }
    gathered = []
    gatheredSize = 0
  }
}
