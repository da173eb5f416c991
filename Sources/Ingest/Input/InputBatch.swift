public import Articles

/// A share of the inputs, to be turned into articles on any thread.
public struct InputBatch: Sendable {
  enum Content: Sendable {
    case lines(LineBlock, input: String, firstLine: Int)
    case records(LineBlock, CSVDialect, input: String, firstLine: Int)
    case items([Item])
    case failure(IngestError)
  }

  /// A document, or a file that is still to be read.
  enum Item: Sendable {
    case document(Document)
    case file(String, isNamed: Bool)
  }

  let content: Content
  let options: IngestOptions

  /// Gives each article of the batch, or what kept it from being read, in the order of the inputs.
  ///
  /// An article in a language that Tally does not read is a failure where the options do not ask for it.
  public func forEach(_ body: (Result<Article, IngestError>) -> Void) {
    switch content {
    case .lines(let block, let input, let firstLine):
      ArticleLineParser.forEachLine(of: block, input, firstLine, options) { result in
        body(result.flatMap { $0.withLanguage(options, input: input) })
      }
    case .records(let block, let dialect, let input, let firstLine):
      dialect.forEachRecord(of: block, input, firstLine, options) { result in
        body(result.flatMap { $0.withLanguage(options, input: input) })
      }
    case .items(let items):
      for item in items { read(item, body) }
    case .failure(let error):
      body(.failure(error))
    }
  }

  private func read(_ item: Item, _ body: (Result<Article, IngestError>) -> Void) {
    switch item {
    case .document(let document):
      document.forEachArticle(options) { result in body(result.flatMap { $0.withLanguage(options) }) }
    case .file(let path, let isNamed):
      // A reader of one open file gives no batch that names a file, so this goes no deeper.
      var reader = BatchReader(file: path, isNamed: isNamed, options: options)
      while let batch = reader.next() { batch.forEach(body) }
    }
  }
}
