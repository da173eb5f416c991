import ArgumentParser
import Tally

/// How tables of text are written.
struct TableArguments: ParsableArguments {
  @Flag(help: "CSV: begin with a byte order mark, by which Excel knows UTF-8.")
  var bom = false

  @Option(
    help: "CSV: what stands between fields: comma, semicolon, tab or pipe, or the character itself.",
    transform: Self.delimiter)
  var delimiter: CSVOptions.Delimiter?

  @Flag(help: "CSV: a row of HXL hashtags after the header.")
  var hxl = false

  /// The options for a file or stream called `path`.
  func csv(_ path: String?) -> CSVOptions {
    let options = CSVOptions(delimiter: delimiter ?? .comma, hasByteOrderMark: bom, hasTags: hxl)
    return delimiter == nil ? path.map(options.of) ?? options : options
  }

  /// Whether any of them was asked for.
  var isUsed: Bool { bom || hxl || delimiter != nil }

  private static func delimiter(_ text: String) throws -> CSVOptions.Delimiter {
    guard let delimiter = CSVOptions.Delimiter(text == "\\t" ? "tab" : text) else {
      throw ValidationError("\"\(text)\" is none of comma, semicolon, tab and pipe.")
    }
    return delimiter
  }
}
