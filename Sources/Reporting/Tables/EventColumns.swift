internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// The flat form of events: one row an event.
enum EventColumns {
  /// The columns.
  static let columns = [
    Column("event", "Name of the event: its commonest place and its first day."),
    Column("first_day", "First day of publication."),
    Column("last_day", "Last day of publication."),
    Column("places", "Its places, those that most figures name first."),
    Column("countries", "Their countries, ISO 3166-1 alpha-3."),
    Column("articles", "Number of articles.", .number),
    Column("measures", "What the articles say of each measure.", limit: 60),
    Column("article_ids", "Ids of the articles.", limit: 60),
  ]

  /// The row of an event.
  static func row(of event: Event) -> [Cell] {
    [
      .text(event.name), .date(event.firstDay), .date(event.lastDay), .text(event.places.joined(separator: "; ")),
      .text(event.countries.joined(separator: "; ")), .number(event.articles.count),
      .text(event.headlines.map(Said.headline).joined(separator: "; ")),
      .text(event.articles.map(\.id).joined(separator: "; ")),
    ]
  }
}
