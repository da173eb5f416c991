internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// The record of `tally compare` (DESIGN.md) as JSON: one object a claim.
enum ClaimRecord {
  /// Appends the record of a claim.
  static func append(_ claim: Claim, to json: inout JSONWriter) {
    json.beginObject()
    json.question(claim.event, claim.measure, claim.unit, claim.population, claim.place)
    json.key("as_of")
    json.string(claim.asOf?.description)
    json.interval(claim.interval)
    json.key("median")
    json.number(claim.median)
    json.key("latest")
    json.report(claim.latest)
    json.key("articles")
    json.integer(claim.articles)
    json.key("independent_sources")
    json.integer(claim.independentSources)
    json.key("verdict")
    json.string(claim.verdict?.rawValue)
    json.key("reports")
    json.beginArray()
    for report in claim.reports { json.report(report) }
    json.endArray()
    json.key("pairs")
    json.beginArray()
    for pair in claim.pairs {
      json.beginObject()
      json.key("a")
      json.string(pair.a)
      json.key("b")
      json.string(pair.b)
      json.key("verdict")
      json.string(pair.verdict.rawValue)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}

extension JSONWriter {
  /// Writes what a claim asks: the keys that every record of a comparison begins with.
  mutating func question(_ event: String, _ measure: Measure, _ unit: String, _ population: String?, _ place: String?) {
    key("event")
    string(event)
    key("measure")
    string(measure.rawValue)
    key("unit")
    string(unit)
    key("population")
    string(population)
    key("place")
    string(place)
  }

  /// Writes the limits of an interval as three keys.
  mutating func interval(_ interval: Interval) {
    key("low")
    number(interval.low)
    key("best")
    number(interval.best)
    key("high")
    number(interval.high)
  }

  /// Writes a report as an object, `null` where there is none.
  mutating func report(_ report: Claim.Report?) {
    guard let report else { return null() }
    beginObject()
    key("article")
    string(report.article)
    key("publisher")
    string(report.publisher)
    key("date")
    string(report.date?.description)
    interval(report.interval)
    key("bound")
    string(report.bound.rawValue)
    key("source")
    string(report.source)
    key("sentence")
    string(report.sentence)
    endObject()
  }
}
