internal import Articles
internal import Figures
internal import Quantities

/// The record of `tally totals` (FIGURES.md, Totals) as JSON.
enum TotalRecord {
  /// Appends the records of an article's totals, calling `separate` before each.
  static func append(
    _ extracted: ExtractedArticle, to json: inout JSONWriter, separate: (inout JSONWriter) -> Void
  ) {
    for total in extracted.totals {
      separate(&json)
      json.beginObject()
      json.key("article")
      json.string(extracted.article.id)
      json.key("measure")
      json.string(total.measure.rawValue)
      json.key("unit")
      json.string(total.unit)
      json.key("low")
      json.number(total.interval.low)
      json.key("best")
      json.number(total.interval.best)
      json.key("high")
      json.number(total.interval.high)
      json.key("bound")
      json.string(total.bound.rawValue)
      json.key("figures")
      json.beginArray()
      for figure in total.figures { json.integer(figure) }
      json.endArray()
      json.key("method")
      json.string(total.method.rawValue)
      json.endObject()
    }
  }
}
