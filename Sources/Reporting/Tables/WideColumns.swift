internal import Articles
internal import Figures
internal import Quantities

/// The wide form of the totals: one row an article, three columns a measure.
///
/// The columns are the same for every input, so that rows can be written while articles are read and files of several
/// runs fit together: people and houses of every impact measure, and households where measures are often given in them.
/// A total in any other unit is named in the last column.
enum WideColumns {
  /// What three columns hold.
  private struct Group: Hashable {
    var measure: Measure
    var unit: String
  }

  private static let groups: [Group] = Measure.allCases.filter(\.isImpact).flatMap { measure -> [Group] in
    switch measure {
    case .housesDestroyed, .housesDamaged: [Group(measure: measure, unit: "house")]
    case .displaced, .evacuated, .refugees, .returnees, .homeless, .affected, .inNeed:
      [Group(measure: measure, unit: "person"), Group(measure: measure, unit: "household")]
    default: [Group(measure: measure, unit: "person")]
    }
  }

  private static let position = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0) })

  /// The columns.
  static let columns: [Column] =
    [
      Column("article", "Id of the article: its path, or the id of its NDJSON line.", limit: 36),
      Column("date", "Day of publication."),
      Column("publisher", "Who published it."),
      Column("title", "Headline."),
      Column("url", "Address it was published at."),
      Column("copy_of", "Id of the article that this one is a copy of."),
    ]
    + groups.flatMap { group in
      let name = group.measure.rawValue + (group.unit == "household" ? "_households" : "")
      let what = name.replacing("_", with: " ")
      return [
        Column(name + "_low", "Lowest total of \(what) that the article's figures entail.", .number),
        Column(name + "_best", "Best total of \(what).", .number),
        Column(name + "_high", "Highest total of \(what).", .number),
      ]
    } + [Column("other_totals", "Totals in units that have no columns here.")]

  /// The row of an article.
  static func row(of extracted: ExtractedArticle) -> [Cell] {
    let article = extracted.article
    var values = [Cell](repeating: .blank, count: groups.count * 3)
    var others: [String] = []
    for total in extracted.totals {
      let interval = total.interval
      if let position = position[Group(measure: total.measure, unit: total.unit)] {
        values[position * 3] = .number(interval.low)
        values[position * 3 + 1] = .number(interval.best)
        values[position * 3 + 2] = .number(interval.high)
      } else {
        others.append("\(total.measure.rawValue) \(Said.words(interval, total.bound)) \(total.unit)")
      }
    }
    return [
      .text(article.id), .date(article.date), .text(article.publisher), .text(article.title), .text(article.url),
      .text(article.copyOf),
    ] + values + [others.isEmpty ? .blank : .text(others.joined(separator: "; "))]
  }
}
