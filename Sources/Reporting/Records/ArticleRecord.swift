internal import Articles

/// The record of `tally read` (DESIGN.md) as JSON: what Tally reads in an article.
enum ArticleRecord {
  /// Appends the record of an article.
  static func append(_ article: Article, to json: inout JSONWriter) {
    json.beginObject()
    json.key("id")
    json.string(article.id)
    json.key("title")
    json.string(article.title)
    json.key("date")
    json.string(article.date?.description)
    json.key("publisher")
    json.string(article.publisher)
    json.key("url")
    json.string(article.url)
    json.key("language")
    json.string(article.language)
    json.key("body")
    json.string(article.bodyText)
    json.key("text")
    json.string(article.text, article.text.range)
    json.key("regions")
    json.beginArray()
    var offsets = CodePointOffsets(article.text)
    for region in article.regions {
      json.beginObject()
      json.key("kind")
      json.string(region.kind.rawValue)
      json.key("start")
      json.integer(offsets[region.range.start])
      json.key("end")
      json.integer(offsets[region.range.end])
      json.endObject()
    }
    json.endArray()
    json.key("copy_of")
    json.string(article.copyOf)
    json.endObject()
  }
}

extension Article {
  /// The article's own paragraphs: its body regions, with a blank line where another region stood between them.
  var bodyText: String {
    var body: [UInt8] = []
    for region in regions where region.kind == .body {
      var end = min(max(region.range.end, 0), text.count)
      var start = min(max(region.range.start, 0), end)
      while start < end && text.bytes[start] <= 0x20 { start += 1 }
      while start < end && text.bytes[end - 1] <= 0x20 { end -= 1 }
      guard start < end else { continue }
      if !body.isEmpty { body.append(contentsOf: [0x0A, 0x0A]) }
      body.append(contentsOf: text.bytes[start..<end])
    }
    return String(decoding: body, as: UTF8.self)
  }
}
