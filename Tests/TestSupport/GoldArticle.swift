public import Articles
public import Figures
public import Foundation
public import Quantities

/// An annotated article: a line of a gold file in the record's format, its figures as values.
public struct GoldArticle: Sendable {
  /// A total that the annotators give.
  public struct GoldTotal: Sendable {
    /// What was counted.
    public var measure: Measure
    /// The unit's code.
    public var unit: String
    /// The intervals that are right: the first choice, then the others.
    public var intervals: [Interval]
    /// How it was reached, where that was annotated.
    public var method: Total.Method?
    /// Whether it may be missing.
    public var isOptional: Bool
    /// Whether it is not to be scored.
    public var isOpen: Bool
  }

  /// The article; its text is in one region.
  public var article: Article
  /// The figures, in the order of the text.
  public var figures: [Figure]
  /// The numbers of the figures that may be missing.
  public var optional: Set<Int>
  /// The totals.
  public var totals: [GoldTotal]

  /// The articles of a gold file; lines that are none are left out.
  public static func articles(of file: URL) throws -> [GoldArticle] {
    try Data(contentsOf: file).split(separator: 0x0A).compactMap { line in
      (try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]).flatMap(GoldArticle.init(json:))
    }
  }

  /// The folder of the development data: `TALLY_SHARED`, or `shared` beside the package; `nil` where there is none.
  public static let sharedFolder: URL? = {
    let path = ProcessInfo.processInfo.environment["TALLY_SHARED"] ?? "../shared"
    return FileManager.default.fileExists(atPath: path + "/gold") ? URL(fileURLWithPath: path) : nil
  }()

  /// An article as a line of JSON holds it, also of cases that leave fields out; `nil` without `id` and `figures`.
  public init?(json: [String: Any]) {
    guard let id = json["id"] as? String, let figures = json["figures"] as? [[String: Any]] else { return nil }
    let text = SourceText(json["text"] as? String ?? "")
    article = Article(
      id: id, title: json["title"] as? String, date: (json["date"] as? String).flatMap { CalendarDate(iso: $0) },
      publisher: (json["outlet"] ?? json["publisher"]) as? String, text: text,
      regions: [Region(.body, text.range)], copyOf: json["copy_of"] as? String)
    // Sentences are approximated by lines and full stops: enough to tell whether two figures share one.
    let edges = text.bytes.indices.filter { index in
      text.bytes[index] == 0x0A
        || text.bytes[index] == 0x2E && index + 1 < text.count && text.bytes[index + 1] == 0x20
    }
    self.figures = figures.enumerated().compactMap { position, json in
      Figure(gold: json, position: position, text: text, edges: edges)
    }
    optional = Set(figures.compactMap { $0["optional"] as? Bool == true ? $0["figure"] as? Int : nil })
    totals = (json["totals"] as? [[String: Any]] ?? []).compactMap { total in
      guard let measure = (total["measure"] as? String).flatMap(Measure.init), let unit = total["unit"] as? String
      else { return nil }
      let others = (total["alt"] as? [[Any]] ?? []).map { values in
        let numbers = values.map { ($0 as? NSNumber)?.doubleValue } + [nil, nil, nil]
        return Interval(low: numbers[0], best: numbers[1], high: numbers[2])
      }
      return GoldTotal(
        measure: measure, unit: unit, intervals: [Interval(json: total)] + others,
        method: (total["method"] as? String).flatMap(Total.Method.init),
        isOptional: total["optional"] as? Bool ?? false, isOpen: total["open"] as? Bool ?? false)
    }
  }
}

extension Interval {
  /// The interval of the keys `low`, `best` and `high`.
  public init(json: [String: Any]) {
    func number(_ key: String) -> Double? { (json[key] as? NSNumber)?.doubleValue }
    self.init(low: number("low"), best: number("best"), high: number("high"))
  }
}

extension Figure {
  fileprivate init?(gold json: [String: Any], position: Int, text: SourceText, edges: [Int]) {
    guard let measure = (json["measure"] as? String).flatMap(Measure.init) else { return nil }
    let start = (json["start"] as? Int).map { text.byteOffset(ofCodePoint: $0) } ?? position
    let end = (json["end"] as? Int).map { text.byteOffset(ofCodePoint: $0) } ?? position + 1
    let sentence =
      (json["sentence"] as? Int).map { TextRange($0, $0 + 1) }
      ?? TextRange(edges.last { $0 < start } ?? 0, edges.first { $0 >= end } ?? text.count)
    // Gold does not say which places are inferred: those whose name stands elsewhere.
    let words = json["start"] == nil ? nil : text.string(in: sentence)
    let relation = json["relation"] as? [String: Any]
    let period = json["period"] as? [String: Any]
    self.init(
      number: json["figure"] as? Int ?? position + 1, measure: measure, interval: Interval(json: json),
      bound: (json["bound"] as? String).flatMap(Bound.init) ?? .exact, unit: json["unit"] as? String ?? "person",
      unitText: json["unit_text"] as? String, quantityText: json["quantity_text"] as? String,
      population: json["population"] as? String,
      places: (json["places"] as? [[String: Any]] ?? []).compactMap { place in
        guard let name = place["name"] as? String else { return nil }
        return Place(
          name: name, role: (place["role"] as? String).flatMap(Place.Role.init) ?? .at,
          inferred: place["inferred"] as? Bool ?? (words.map { !$0.contains(name) } ?? false),
          country: place["country"] as? String,
          admin1: place["admin1"] as? String)
      },
      period: period.map { period in
        Period(
          text: period["text"] as? String ?? "",
          start: (period["start"] as? String).flatMap { CalendarDate(iso: $0) },
          end: (period["end"] as? String).flatMap { CalendarDate(iso: $0) })
      },
      source: ((json["source"] as? [String: Any])?["name"] as? String).map { Source(name: $0) },
      assertion: (json["assertion"] as? String).flatMap(Assertion.init) ?? .asserted,
      isBackground: json["background"] as? Bool ?? false,
      relation: relation.flatMap { relation in
        guard let kind = (relation["type"] as? String).flatMap(Relation.Kind.init),
          let figure = relation["figure"] as? Int
        else { return nil }
        return Relation(kind, figure)
      },
      region: (json["region"] as? String).flatMap(Region.Kind.init) ?? .body, sentence: sentence,
      quote: TextRange(start, end), rule: "gold")
  }
}

extension GoldArticle {
  /// The article as if its annotations had been extracted.
  public var extracted: ExtractedArticle {
    ExtractedArticle(article: article, figures: figures, totals: Total.totals(of: figures))
  }
}
