public import Articles

extension Article {
  /// An article whose text is `text`, with an optional title, as an NDJSON line would give it.
  public static func sample(_ text: String, title: String? = nil, date: String? = nil, id: String = "sample") -> Article
  {
    let whole = title.map { $0 + "\n\n" + text } ?? text
    let source = SourceText(whole)
    let edge = title.map { $0.utf8.count } ?? 0
    var regions: [Region] = []
    if title != nil { regions.append(Region(.headline, TextRange(0, edge))) }
    regions.append(Region(.body, TextRange(title == nil ? 0 : edge + 2, source.count)))
    return Article(
      id: id, title: title, date: date.flatMap { CalendarDate(iso: $0) }, text: source, regions: regions)
  }
}
