public import Articles

/// A share of the inputs, to be turned into articles on any thread.
public struct InputBatch: Sendable {
  enum Content: Sendable {
    case lines(LineBlock, input: String, firstLine: Int)
    case document([UInt8], input: String)
    case files([String])
    case failure(IngestError)
  }

  let content: Content
  let options: IngestOptions

  /// Gives each article of the batch, or what kept it from being read, in the order of the inputs.
  public func forEach(_ body: (Result<Article, IngestError>) -> Void) {
    switch content {
    case .lines(let block, let input, let firstLine):
      forEachLine(block, input, firstLine, body)
    case .document(let bytes, let input):
      body(.success(TextFile.article(id: input, bytes: bytes, options: options)))
    case .files(let paths):
      for path in paths { body(read(path)) }
    case .failure(let error):
      body(.failure(error))
    }
  }

  private func read(_ path: String) -> Result<Article, IngestError> {
    Result { () throws(IngestError) in
      let bytes = try FileReader(path: path).rest()
      if let kind = InputFormat.unsupportedKind(bytes) {
        throw IngestError(.unsupported, subject: path, underlying: "is \(kind), which Tally does not read")
      }
      return TextFile.article(id: path, bytes: bytes, options: options)
    }
  }

  private func forEachLine(
    _ block: LineBlock, _ input: String, _ firstLine: Int, _ body: (Result<Article, IngestError>) -> Void
  ) {
    let parser = ArticleLineParser()
    var rest = block.bytes
    var number = firstLine
    while !rest.isEmpty {
      let end = LineBlock.lineEnd(rest)
      var line = UnsafeRawBufferPointer(rebasing: rest[..<end])
      if number == 1, line.starts(with: TextFile.byteOrderMark) {
        line = UnsafeRawBufferPointer(rebasing: line[3...])
      }
      if line.contains(where: { $0 > 0x20 }) {
        switch parser.article(in: line, options: options) {
        case .article(let article): body(.success(article))
        case .refused(let reason):
          body(.failure(IngestError(.badLine, subject: input, line: number, underlying: reason)))
        }
      }
      number += 1
      rest = UnsafeRawBufferPointer(rebasing: rest[min(end + 1, rest.count)...])
    }
  }
}
