internal import Articles
internal import Comparison
internal import Figures

/// The record of `tally compare --disagreements` as JSON: one object a pair of contradicting reports.
enum DisagreementRecord {
  /// Appends the record of a disagreement.
  static func append(_ pair: Disagreement, to json: inout JSONWriter) {
    json.beginObject()
    json.question(pair.event, pair.measure, pair.unit, pair.population, pair.place)
    json.key("a")
    json.report(pair.earlier)
    json.key("b")
    json.report(pair.later)
    json.endObject()
  }
}
