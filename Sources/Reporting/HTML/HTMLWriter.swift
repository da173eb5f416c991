internal import Articles

/// Appends HTML to a byte buffer; texts are escaped, and only literals of the program are markup.
///
/// A builder rather than templates: the page is written while articles are read from the report, in memory that does
/// not grow with them, highlights work on byte ranges, and what is markup and what is text is told by types.
struct HTMLWriter {
  /// What has been written.
  var bytes: [UInt8] = []

  /// Appends markup.
  mutating func raw(_ markup: StaticString) { markup.withUTF8Buffer { bytes.append(contentsOf: $0) } }

  /// Appends a number of the program's own: an id, a coordinate.
  mutating func raw(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Appends a coordinate with one decimal.
  mutating func raw(_ number: Double) {
    guard number.isFinite, number.magnitude < 1e9 else { return raw(0) }
    let tenths = Int((number * 10).rounded())
    if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
    raw(tenths.magnitude.isMultiple(of: 10) ? Int(tenths.magnitude / 10) : Int(tenths.magnitude) / 10)
    if !tenths.magnitude.isMultiple(of: 10) {
      bytes.append(UInt8(ascii: "."))
      raw(Int(tenths.magnitude % 10))
    }
  }

  /// Appends a text, also as the value of an attribute in double quotes.
  mutating func text(_ text: some StringProtocol) {
    for scalar in text.unicodeScalars { append(scalar) }
  }

  /// Appends a text, or an en dash where there is none.
  mutating func text(_ text: String?) { self.text(text ?? "–") }

  /// Appends the text in `range` of an article.
  mutating func text(_ source: SourceText, _ range: TextRange) {
    guard range.end > range.start else { return }
    text(source.excerpt(range))
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "&": raw("&amp;")
    case "<": raw("&lt;")
    case ">": raw("&gt;")
    case "\"": raw("&quot;")
    case "'": raw("&#39;")
    case "\n", "\t": bytes.append(UInt8(scalar.value))
    default:
      // Controls and noncharacters are no HTML; an override of the writing direction would turn round what follows.
      let value = scalar.value
      if value < 0x20 || (0x7F...0x9F).contains(value) || value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
        || value == 0x202D || value == 0x202E
      {
        bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
      } else {
        bytes.append(contentsOf: Array(String(Character(scalar)).utf8))
      }
    }
  }
}
