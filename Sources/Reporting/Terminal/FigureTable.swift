internal import Articles
internal import Figures

/// The figures of articles as a reader at a terminal sees them: a heading an article, a line a figure.
enum FigureTable {
  /// Appends the figures of one article; nothing where it has none.
  static func append(_ extracted: ExtractedArticle, width: Int, to bytes: inout [UInt8]) {
    guard !extracted.figures.isEmpty else { return }
    append(heading: extracted.article, width: width, to: &bytes)
    var table = TextTable(columns: [
      .init(name: "#", alignsRight: true, least: .max),
      .init(name: "measure", least: 10),
      .init(name: "value", alignsRight: true, least: .max),
      .init(name: "coded", alignsRight: true, least: .max, isOptional: true),
      .init(name: "who", least: 10),
      .init(name: "persons", alignsRight: true, least: .max, isOptional: true),
      .init(name: "place", least: 8, isOptional: true),
      .init(name: "period", least: 8, isOptional: true),
      .init(name: "source", least: 14, isOptional: true),
      .init(name: "remark", least: 8, isOptional: true),
      .init(name: "sentence", least: 24, isOptional: true),
    ])
    for figure in extracted.figures {
      table.append([
        String(figure.number), figure.measure.rawValue, Said.words(figure.interval, figure.bound),
        figure.coded.map(Said.words) ?? "", Said.counted(figure),
        figure.persons.map { Said.words($0.interval, figure.bound) } ?? "",
        places(of: figure), figure.period?.text ?? "", figure.source?.name ?? "",
        remark(on: figure), excerpt(of: figure, in: extracted.article),
      ])
    }
    table.append(to: &bytes, width: width)
    bytes.append(0x0A)
  }

  /// Appends the line that names an article: its day, publisher, title and id.
  static func append(heading article: Article, width: Int, to bytes: inout [UInt8]) {
    let parts = [article.id, article.date?.description, article.publisher, article.title].compactMap { $0 }
    let line = parts.map { DisplayWidth.line($0) }.filter { !$0.isEmpty }.joined(separator: " · ")
    bytes.append(contentsOf: DisplayWidth.cut(line, to: max(20, width)).utf8)
    bytes.append(0x0A)
  }

  /// `Idlib`, `from eastern Ghouta, Deraa to Idlib`.
  static func places(of figure: Figure) -> String {
    var parts: [String] = []
    for role in Figure.Place.Role.allCases {
      let names = figure.places.filter { $0.role == role }.map(\.name)
      if names.isEmpty { continue }
      parts.append((role == .at ? "" : role.rawValue + " ") + names.joined(separator: ", "))
    }
    return parts.joined(separator: " ")
  }

  /// What keeps the figure from being a plain assertion of the article's own event.
  private static func remark(on figure: Figure) -> String {
    var parts: [String] = []
    if figure.assertion != .asserted { parts.append(figure.assertion.rawValue) }
    if figure.isBackground { parts.append("background") }
    if figure.region == .related { parts.append("related") }
    if let relation = figure.relation {
      let verb = relation.kind == .partOf ? "part of" : relation.kind.rawValue
      parts.append("\(verb) \(relation.figure)")
    }
    return parts.joined(separator: ", ")
  }

  /// The sentence from a little before the quote on, so that a cut line still shows the figure.
  private static func excerpt(of figure: Figure, in article: Article) -> String {
    let text = article.text
    let sentence = figure.sentence
    guard sentence.contains(figure.quote), figure.quote.start - sentence.start > 40 else {
      return text.excerpt(sentence)
    }
    // From the beginning of a word some twenty bytes before the quote.
    var start = figure.quote.start - 20
    while start > max(0, sentence.start) && start <= text.count && text.bytes[start - 1] != 0x20 { start -= 1 }
    guard start > max(0, sentence.start) else { return text.excerpt(sentence) }
    return "…" + text.excerpt(TextRange(start, sentence.end))
  }
}
