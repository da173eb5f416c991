/// The articles of a JSON document that is not written one a line: an array, an object that holds an array, one object
/// or several on many lines.
///
/// It is cut into its articles as it is read, without being held: only brackets and quotes are looked at, and the
/// articles go on as lines, of which the parser of lines says what is wrong. Line breaks between values become spaces;
/// inside texts JSON has none.
final class JSONStream: ArticleStream {
  /// Objects that hold the array of articles are followed so deep.
  private static let deepest = 4

  private let name: String
  private let source: any ByteSource
  private let names: FieldNames
  private let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  private var isAtEnd = false
  private var failures: [IngestError] = []

  // The articles that are whole, and the bytes of the one that is being read.
  private var lines = LineBlock(capacity: LineBlockReader.blockSize)
  private var linesCount = 0
  private var article: [UInt8] = []
  private var number = 1

  private var depth = 0
  private var isInText = false
  private var isEscaped = false
  // The depth at which articles lie: 0 outside of everything, one more than that of the array that holds them.
  private var articleDepth = 0
  private var isDone = false
  // Whether an object that may hold the array is being read, the names that led to where we are, and the text that may
  // be a name.
  private var path: [String] = []
  private var text: [UInt8] = []

  init(_ input: Input, _ names: FieldNames) {
    name = input.name
    source = input
    self.names = names
  }

  deinit { block.deallocate() }

  func next() throws(IngestError) -> StreamPiece? {
    while !isAtEnd, lines.count < LineBlockReader.blockSize, failures.isEmpty {
      let count = try source.read(into: block)
      if count == 0 {
        isAtEnd = true
        finish()
      }
      for byte in block[..<count] {
        if isDone { break }
        read(byte)
      }
    }
    if linesCount > 0 {
      let full = lines
      let first = number - linesCount
      lines = LineBlock(capacity: LineBlockReader.blockSize)
      linesCount = 0
      return .batch(.lines(full, input: name, firstLine: first))
    }
    return failures.isEmpty ? nil : .failure(failures.removeFirst())
  }

  @inline(__always)
  private func read(_ byte: UInt8) {
    if isInText {
      keep(byte)
      if isEscaped {
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else if byte == 0x22 {
        isInText = false
      } else if articleDepth == 0, depth <= Self.deepest, text.count < 64 {
        text.append(byte)
      }
      return
    }
    switch byte {
    case 0x22:
      isInText = true
      text.removeAll(keepingCapacity: true)
      keep(byte)
    case 0x7B, 0x5B: open(byte)
    case 0x7D, 0x5D: close(byte)
    case 0x2C:
      if depth == articleDepth { endArticle() } else { keep(byte) }
    case 0x3A:
      if articleDepth == 0, depth > 0, path.count >= depth {
        path[depth - 1] = String(decoding: text, as: UTF8.self)
      }
      keep(byte)
    case 0x0A, 0x0D, 0x20, 0x09:
      if !article.isEmpty { keep(0x20) }
    default: keep(byte)
    }
  }

  private func keep(_ byte: UInt8) {
    if article.count < InputFormat.longestInput {
      article.append(byte)
    } else if article.count == InputFormat.longestInput {
      // Once: what follows of the article is passed over.
      article.append(0)
      failures.append(IngestError(.limit, subject: name, line: number, underlying: "is longer than 1 GiB"))
    }
  }

  private func open(_ bracket: UInt8) {
    if bracket == 0x5B, articleDepth == 0, depth == 0 || isWanted {
      // The array of the articles.
      depth += 1
      articleDepth = depth
      article.removeAll()
      return
    }
    depth += 1
    if articleDepth == 0, path.count == depth - 1, depth <= Self.deepest, bracket == 0x7B { path.append("") }
    keep(bracket)
  }

  /// Whether the names that led here are those of the array of articles.
  private var isWanted: Bool {
    guard path.count == depth, let last = path.last else { return false }
    let names = names.candidates(.articles)
    return self.names[.articles] == nil ? names.contains(last) : names.contains(path.joined(separator: "."))
  }

  private func close(_ bracket: UInt8) {
    if articleDepth > 0, depth == articleDepth {
      endArticle()
      // What follows the array, such as the address of the next page, holds no article.
      isDone = true
      return
    }
    if depth == 0 {
      failures.append(
        IngestError(.badContent, subject: name, line: number, underlying: "is not JSON: a bracket closes nothing"))
      isDone = true
      return
    }
    depth -= 1
    if path.count > depth { path.removeLast(path.count - depth) }
    keep(bracket)
    if depth == 0, articleDepth == 0 { endArticle() }
  }

  private func endArticle() {
    defer { article.removeAll(keepingCapacity: article.count < 1 << 20) }
    guard !article.isEmpty, article.count <= InputFormat.longestInput else {
      if !article.isEmpty { number += 1 }
      return
    }
    article.append(0x0A)
    while lines.room.count < article.count { lines.grow() }
    article.withUnsafeBytes { lines.append($0) }
    linesCount += 1
    number += 1
  }

  private func finish() {
    if isDone { return }
    if articleDepth > 0 {
      failures.append(
        IngestError(.badContent, subject: name, line: number, underlying: "is cut off: the document ends inside it"))
    } else if article.contains(where: { $0 > 0x20 }) {
      // The parser says what is wrong with it.
      endArticle()
    }
  }
}
