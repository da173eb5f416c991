internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// The record of `tally compare --timelines` as JSON: one object a count, with a point an article.
enum TimelineRecord {
  /// Appends the record of a time line.
  static func append(_ timeline: Timeline, to json: inout JSONWriter) {
    json.beginObject()
    json.question(timeline.event, timeline.measure, timeline.unit, timeline.population, timeline.place)
    json.key("points")
    json.beginArray()
    for point in timeline.points {
      json.beginObject()
      json.key("as_of")
      json.string(point.asOf?.description)
      json.key("article")
      json.string(point.article)
      json.key("publisher")
      json.string(point.publisher)
      json.key("source")
      json.string(point.source)
      json.interval(point.interval)
      json.key("bound")
      json.string(point.bound.rawValue)
      json.key("kind")
      json.string(point.kind)
      json.key("flag")
      json.string(point.flag.rawValue)
      json.key("sentence")
      json.string(point.sentence)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}
