import Archive
import Articles
import Figures
import Foundation
import Tally

/// Archives in folders of their own, and articles to put into them.
enum Archives {
  /// The package's folder.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// An extraction of all figures; its tables are loaded once.
  static let extraction = Extraction(options: FigureChooser.everything)
  /// What the entries of the tests were found with.
  static let version = ExtractionVersion(version: "1")

  /// Calls `body` with the path of an archive that does not exist yet, in a new folder.
  static func withPath<Value>(_ body: (String) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tally-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.appending(path: "a.sqlite").path)
  }

  /// Calls `body` with a new archive that holds `articles`.
  static func with<Value>(_ articles: [Article], _ body: (Archive) throws -> Value) throws -> Value {
    try withPath { (path) throws in
      let archive = try Archive(path: path, access: .creating)
      _ = try archive.store(articles.map { entry($0) }, from: version)
      return try body(archive)
    }
  }

  /// An article with its figures and sentences, as an import makes it.
  static func entry(_ article: Article) -> ArchiveEntry { ArchiveImport.entry(of: article, extraction: extraction) }

  /// The articles of the samples.
  static let samples: [Article] = articles(in: package.appending(path: "Data/articles").path)

  /// The articles of an input.
  static func articles(in path: String) -> [Article] {
    var articles: [Article] = []
    var reader = BatchReader(inputs: [path], options: IngestOptions(relatedLines: .standard))
    while let batch = reader.next() {
      batch.forEach { if case .success(let article) = $0 { articles.append(article) } }
    }
    return articles
  }

  /// An article without a title.
  static func article(_ id: String, _ text: String, date: String? = nil, publisher: String? = nil) -> Article {
    let source = SourceText(text)
    return Article(
      id: id, date: date.flatMap { CalendarDate(iso: $0) }, publisher: publisher, text: source,
      regions: source.count == 0 ? [] : [Region(.body, source.range)])
  }

  /// Everything that an archive holds, in its order.
  static func all(_ archive: Archive) throws -> [StoredArticle] {
    var articles: [StoredArticle] = []
    var page: ArticlePage?
    while let next = try archive.page(after: page, size: 3) {
      articles += try archive.articles(of: next)
      page = next
    }
    return articles
  }

  /// The sentences that hold `words`.
  static func search(_ archive: Archive, _ words: String) throws -> [Archive.Hit] {
    guard let query = SearchQuery(words) else { return [] }
    return try archive.sentences(matching: query)
  }
}
