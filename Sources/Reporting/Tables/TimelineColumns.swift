internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// The flat form of time lines: one row a point.
enum TimelineColumns {
  /// The columns.
  static let columns =
    ClaimColumns.question + [
      Column("as_of", "Day that the number is of."),
      Column("article", "Id of the article."),
      Column("publisher", "Who published it."),
      Column("source", "Who says so, as written."),
      Column("low", "Lowest value that the article's words allow.", .number),
      Column("best", "Value that they name.", .number),
      Column("high", "Highest value that they allow.", .number),
      Column("bound", "How it was said."),
      Column("kind", "cumulative: the whole so far; new: added to a count before."),
      Column("flag", "none, revised_down, restarted or copy."),
      Column("sentence", "Sentence that states it.", limit: 75, wraps: true),
    ]

  /// The rows of a time line.
  static func rows(of timeline: Timeline) -> [[Cell]] {
    timeline.points.map { point in
      ClaimColumns.question(
        timeline.event, timeline.measure, timeline.unit, timeline.population, timeline.place)
        + [
          .date(point.asOf), .text(point.article), .text(point.publisher), .text(point.source),
          .number(point.interval.low), .number(point.interval.best), .number(point.interval.high),
          .text(point.bound.rawValue), .text(point.kind), .text(point.flag.rawValue), .text(point.sentence),
        ]
    }
  }
}
