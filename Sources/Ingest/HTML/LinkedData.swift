internal import Articles
internal import Foundation

/// The article that a page describes in JSON-LD, by schema.org.
struct LinkedData {
  private var articles: [[String: Any]] = []
  private var organizations: [String: String] = [:]
  /// How many values are looked at.
  private static let limit = 20_000

  /// What the scripts of a page say; scripts that are not JSON are passed over.
  init(_ scripts: [[UInt8]]) {
    for script in scripts {
      guard let value = Self.json(script) else { continue }
      collect(value)
    }
  }

  private static func json(_ bytes: [UInt8]) -> Any? {
    let data = Data(bytes)
    if let value = try? JSONSerialization.jsonObject(with: data) { return value }
    // Line breaks and tabs within strings are a common mistake.
    return try? JSONSerialization.jsonObject(with: Data(bytes.map { $0 < 0x20 ? 0x20 : $0 }))
  }

  private mutating func collect(_ root: Any) {
    var pending: [Any] = [root]
    var seen = 0
    while let value = pending.popLast(), seen < Self.limit {
      seen += 1
      if let list = value as? [Any] {
        pending += list.reversed()
      } else if let object = value as? [String: Any] {
        let types = Self.strings(object["@type"])
        if types.contains(where: Self.isArticle) { articles.append(object) }
        if let id = object["@id"] as? String, let name = object["name"] as? String { organizations[id] = name }
        for key in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement"] {
          if let inner = object[key] { pending.append(inner) }
        }
      }
    }
  }

  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type == "BlogPosting" || type == "LiveBlogPosting" || type == "Report"
  }

  private static func strings(_ value: Any?) -> [String] {
    if let text = value as? String { return [text] }
    return (value as? [Any])?.compactMap { $0 as? String } ?? []
  }

  /// What the first article of the page says.
  func metadata(_ options: IngestOptions) -> PageMetadata {
    var metadata = PageMetadata()
    guard let article = articles.first else { return metadata }
    metadata.title = (article["headline"] as? String ?? article["name"] as? String).map(HTMLText.plain)
    for key in ["datePublished", "dateCreated", "dateModified"] {
      if let text = article[key] as? String, let day = PublicationDate.parse(text, order: options.dayOrder) {
        metadata.date = day
        break
      }
    }
    metadata.publisher = publisher(article["publisher"]) ?? publisher(article["sourceOrganization"])
    metadata.url = article["url"] as? String
    metadata.language = article["inLanguage"] as? String
    metadata.body = article["articleBody"] as? String
    return metadata
  }

  private func publisher(_ value: Any?) -> String? {
    if let text = value as? String { return text.hasPrefix("http") ? nil : HTMLText.plain(text) }
    if let list = value as? [Any] { return list.lazy.compactMap { publisher($0) }.first }
    guard let object = value as? [String: Any] else { return nil }
    let name = object["name"] as? String ?? (object["@id"] as? String).flatMap { organizations[$0] }
    return name.map(HTMLText.plain)
  }
}
