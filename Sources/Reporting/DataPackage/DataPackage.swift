internal import Articles
internal import Figures

/// The file `datapackage.json` beside tables: what each file and column holds, by the Data Package standard 2.0
/// (datapackage.org), so that programs read types and check values without being told.
struct DataPackage {
  /// A table of the package.
  struct Resource {
    /// Its name: the file's, without its ending.
    var name: String
    /// The file, beside `datapackage.json`.
    var file: String
    /// What it is called.
    var title: String
    /// What a row is.
    var description: String
    /// Its columns.
    var fields: [FieldSchema]
    /// The columns that tell one row from every other; empty where no columns do.
    var key: [String] = []
    /// Whether its column `article` names rows of the articles' table.
    var refersToArticles = false
    /// The size of the file in bytes.
    var size: Int
    /// The SHA-256 hash of the file's bytes, 64 hexadecimal digits.
    var sha256: String
  }

  /// The report whose tables they are.
  let report: Report
  /// How the tables are written.
  let options: CSVOptions
  /// The tables.
  var resources: [Resource] = []

  /// The file's bytes.
  func json() -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("$schema")
    json.string("https://datapackage.org/profiles/2.0/datapackage.json")
    json.key("name")
    json.string("tally-figures")
    json.key("title")
    json.string(ReadmeSheet.title(articles: report.articles.count))
    json.key("description")
    json.string(
      "Every figure that the articles state, with the sentence that states it; what each article says in total; and "
        + "where articles differ. No value is chosen as the true one.")
    json.key("created")
    json.string(Self.time(report.timestamp))
    json.key("keywords")
    json.beginArray()
    for word in ["casualties", "displacement", "disaster", "conflict", "news"] { json.string(word) }
    json.endArray()
    json.key("contributors")
    json.beginArray()
    json.beginObject()
    json.key("title")
    json.string(report.version)
    json.key("roles")
    json.beginArray()
    json.string("wrangler")
    json.endArray()
    json.endObject()
    json.endArray()
    appendLicences(to: &json)
    appendSources(to: &json)
    json.key("resources")
    json.beginArray()
    for resource in resources { append(resource, to: &json) }
    json.endArray()
    json.endObject()
    json.bytes.append(0x0A)
    return json.bytes.array
  }

  /// Whether a place has coordinates or codes from GeoNames.
  private var namesPlaces: Bool {
    report.articles.contains { $0.figures.contains { $0.places.contains { $0.geonamesID != nil } } }
  }

  private func appendLicences(to json: inout JSONWriter) {
    json.key("licenses")
    json.beginArray()
    json.beginObject()
    json.key("path")
    json.string("readme.csv")
    json.key("title")
    json.string("Sentences and titles are quoted from the articles; their rights stay with their publishers")
    json.endObject()
    if namesPlaces {
      json.beginObject()
      json.key("name")
      json.string("CC-BY-4.0")
      json.key("path")
      json.string("https://creativecommons.org/licenses/by/4.0/")
      json.key("title")
      json.string("Countries, divisions and coordinates of places: Creative Commons Attribution 4.0, GeoNames")
      json.endObject()
    }
    json.endArray()
  }

  private func appendSources(to json: inout JSONWriter) {
    json.key("sources")
    json.beginArray()
    for input in report.inputs {
      json.beginObject()
      json.key("title")
      json.string(input == "-" ? "standard input" : input)
      json.endObject()
    }
    if namesPlaces {
      json.beginObject()
      json.key("title")
      json.string("GeoNames")
      json.key("path")
      json.string("https://www.geonames.org/")
      json.endObject()
    }
    json.endArray()
  }

  private func append(_ resource: Resource, to json: inout JSONWriter) {
    json.beginObject()
    json.key("name")
    json.string(resource.name)
    json.key("type")
    json.string("table")
    json.key("path")
    json.string(resource.file)
    json.key("title")
    json.string(resource.title)
    json.key("description")
    json.string(resource.description)
    json.key("format")
    json.string(options.delimiter == .tab ? "tsv" : "csv")
    json.key("mediatype")
    json.string(options.delimiter == .tab ? "text/tab-separated-values" : "text/csv")
    json.key("encoding")
    json.string("utf-8")
    json.key("bytes")
    json.integer(resource.size)
    json.key("hash")
    json.string("sha256:" + resource.sha256)
    appendDialect(to: &json)
    appendSchema(of: resource, to: &json)
    json.endObject()
  }

  private func appendDialect(to json: inout JSONWriter) {
    json.key("dialect")
    json.beginObject()
    json.key("$schema")
    json.string("https://datapackage.org/profiles/2.0/tabledialect.json")
    json.key("delimiter")
    json.string(String(options.delimiter.character))
    json.key("lineTerminator")
    json.string("\r\n")
    json.key("quoteChar")
    json.string("\"")
    json.key("doubleQuote")
    json.bool(true)
    json.key("header")
    json.bool(true)
    if options.hasTags {
      // The hashtags are the second row.
      json.key("commentRows")
      json.beginArray()
      json.integer(2)
      json.endArray()
    }
    json.endObject()
  }

  private func appendSchema(of resource: Resource, to json: inout JSONWriter) {
    json.key("schema")
    json.beginObject()
    json.key("$schema")
    json.string("https://datapackage.org/profiles/2.0/tableschema.json")
    json.key("fields")
    json.beginArray()
    for field in resource.fields { append(field, to: &json) }
    json.endArray()
    json.key("missingValues")
    json.beginArray()
    json.string("")
    json.endArray()
    if !resource.key.isEmpty {
      json.key("primaryKey")
      json.beginArray()
      for name in resource.key { json.string(name) }
      json.endArray()
    }
    if resource.refersToArticles {
      json.key("foreignKeys")
      json.beginArray()
      json.beginObject()
      json.key("fields")
      json.beginArray()
      json.string("article")
      json.endArray()
      json.key("reference")
      json.beginObject()
      json.key("resource")
      json.string("articles")
      json.key("fields")
      json.beginArray()
      json.string("article")
      json.endArray()
      json.endObject()
      json.endObject()
      json.endArray()
    }
    json.endObject()
  }

  private func append(_ field: FieldSchema, to json: inout JSONWriter) {
    json.beginObject()
    json.key("name")
    json.string(field.name)
    json.key("type")
    json.string(field.kind.rawValue)
    json.key("title")
    json.string(field.title)
    json.key("description")
    json.string(field.description)
    if field.kind == .boolean {
      json.key("trueValues")
      json.beginArray()
      json.string("true")
      json.endArray()
      json.key("falseValues")
      json.beginArray()
      json.string("false")
      json.endArray()
    }
    if field.isRequired || !field.values.isEmpty || field.limits.minimum != nil || field.limits.maximum != nil {
      json.key("constraints")
      json.beginObject()
      if field.isRequired {
        json.key("required")
        json.bool(true)
      }
      if !field.values.isEmpty {
        json.key("enum")
        json.beginArray()
        for value in field.values { json.string(value) }
        json.endArray()
      }
      if let minimum = field.limits.minimum {
        json.key("minimum")
        json.number(minimum)
      }
      if let maximum = field.limits.maximum {
        json.key("maximum")
        json.number(maximum)
      }
      json.endObject()
    }
    json.endObject()
  }

  /// A time in seconds since 1970 by RFC 3339: `2019-03-08T00:00:00Z`.
  static func time(_ seconds: Int) -> String {
    let (day, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let (days, rest) = second < 0 ? (day - 1, second + 86_400) : (day, second)
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let date = CalendarDate(dayNumber: min(max(days, -719_162), 2_932_896))
    return "\(date)T\(padded(rest / 3600)):\(padded(rest / 60 % 60)):\(padded(rest % 60))Z"
  }
}
