internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// The record of `tally compare` (DESIGN.md) as JSON: one object a claim.
enum ClaimRecord {
  /// Appends the record of a claim.
  static func append(_ claim: Claim, to json: inout JSONWriter) {
    json.beginObject()
    json.key("event")
    json.string(claim.event)
    json.key("measure")
    json.string(claim.measure.rawValue)
    json.key("unit")
    json.string(claim.unit)
    json.key("population")
    json.string(claim.population)
    json.key("place")
    json.string(claim.place)
    json.key("as_of")
    json.string(claim.asOf?.description)
    append(claim.interval, to: &json)
    json.key("median")
    json.number(claim.median)
    json.key("latest")
    if let latest = claim.latest { append(latest, to: &json) } else { json.null() }
    json.key("articles")
    json.integer(claim.articles)
    json.key("independent_sources")
    json.integer(claim.independentSources)
    json.key("verdict")
    json.string(claim.verdict?.rawValue)
    json.key("reports")
    json.beginArray()
    for report in claim.reports { append(report, to: &json) }
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

  private static func append(_ report: Claim.Report, to json: inout JSONWriter) {
    json.beginObject()
    json.key("article")
    json.string(report.article)
    json.key("publisher")
    json.string(report.publisher)
    json.key("date")
    json.string(report.date?.description)
    append(report.interval, to: &json)
    json.key("bound")
    json.string(report.bound.rawValue)
    json.key("source")
    json.string(report.source)
    json.key("sentence")
    json.string(report.sentence)
    json.endObject()
  }

  private static func append(_ interval: Interval, to json: inout JSONWriter) {
    json.key("low")
    json.number(interval.low)
    json.key("best")
    json.number(interval.best)
    json.key("high")
    json.number(interval.high)
  }
}
