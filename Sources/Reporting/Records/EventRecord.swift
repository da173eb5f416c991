internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// The record of `tally compare --events` as JSON: one object an event, with the ids of its articles.
enum EventRecord {
  /// Appends the record of an event.
  static func append(_ event: Event, to json: inout JSONWriter) {
    json.beginObject()
    json.key("event")
    json.string(event.name)
    json.key("first_day")
    json.string(event.firstDay?.description)
    json.key("last_day")
    json.string(event.lastDay?.description)
    json.key("places")
    json.strings(event.places)
    json.key("countries")
    json.strings(event.countries)
    json.key("articles")
    json.strings(event.articles.map(\.id))
    json.key("measures")
    json.beginArray()
    for headline in event.headlines {
      json.beginObject()
      json.key("measure")
      json.string(headline.measure.rawValue)
      json.key("unit")
      json.string(headline.unit)
      json.interval(headline.interval)
      json.key("latest")
      if let latest = headline.latest {
        json.beginObject()
        json.interval(latest)
        json.endObject()
      } else {
        json.null()
      }
      json.key("articles")
      json.integer(headline.articles)
      json.key("verdict")
      json.string(headline.verdict?.rawValue)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}

extension JSONWriter {
  /// Writes an array of texts.
  mutating func strings(_ values: [String]) {
    beginArray()
    for value in values { string(value) }
    endArray()
  }
}
