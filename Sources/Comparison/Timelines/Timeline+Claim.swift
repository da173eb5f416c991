import Articles
import Figures
import Quantities

extension Timeline {
  /// How the count of `claim` moved, by the reports it was made of and those of what was added, in the order of days.
  init(_ claim: Claim, reports: [Claim.Report]) {
    self.init(
      event: claim.event, measure: claim.measure, unit: claim.unit, population: claim.population, place: claim.place,
      points: [])
    var points: [Point] = []
    for report in reports {
      points.append(
        Point(
          asOf: report.asOf, article: report.article, publisher: report.publisher, source: report.source,
          interval: report.interval, bound: report.bound, isNew: report.isNew,
          flag: Timeline.flag(of: report, after: points), sentence: report.sentence))
    }
    self.points = points
  }

  /// What is worth a look about a report after the points so far.
  ///
  /// The last point of the same publisher or source is what it is compared with, and else the highest so far: a toll
  /// does not fall because another paper has an older number of a lower bound.
  private static func flag(of report: Claim.Report, after points: [Point]) -> Flag {
    if report.copyOf != nil { return .copy }
    guard !report.isNew, let day = report.asOf else { return .none }
    let earlier = points.filter { !$0.isNew && $0.flag != .copy && ($0.asOf.map { $0 < day } ?? false) }
    let own = earlier.last { point in
      point.publisher != nil && point.publisher == report.publisher
        || point.source != nil && point.source == report.source
    }
    guard let before = own ?? earlier.max(by: { $0.interval.span.lowerBound < $1.interval.span.lowerBound }) else {
      return .none
    }
    guard report.interval.span.upperBound < before.interval.span.lowerBound else { return .none }
    return report.interval.span.upperBound < before.interval.span.lowerBound * restartRatio ? .restarted : .revisedDown
  }

  /// Below which share of the number before it a lower one is no correction but a new count.
  static let restartRatio = 0.2
}
