internal import Articles
internal import Comparison
internal import Figures

/// The record of `tally compare --changes-since` as JSON: one object a figure that is new, changed or withdrawn.
enum ChangeRecord {
  /// Appends the record of a change.
  static func append(_ change: Change, to json: inout JSONWriter) {
    json.beginObject()
    json.question(change.event, change.measure, change.unit, change.population, change.place)
    json.key("publisher")
    json.string(change.publisher)
    json.key("change")
    json.string(change.kind.rawValue)
    json.key("before")
    json.report(change.before)
    json.key("after")
    json.report(change.after)
    json.endObject()
  }
}
