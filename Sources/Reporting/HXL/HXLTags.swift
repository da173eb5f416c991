internal import CTallyData
internal import Segmentation

/// The hashtags of the Humanitarian Exchange Language 1.1 for Tally's columns, from `Data/profiles/hxl.tsv`.
///
/// ```swift
/// HXLTags.standard.tag(of: "latitude")   // #geo+lat
/// HXLTags.standard.tag(of: "killed_low") // #affected+killed+num+min
/// ```
struct HXLTags: Sendable {
  private var columns: [String: String] = [:]

  /// The tags of the binary.
  static let standard = HXLTags(Table(tally_profile_hxl()))

  /// The tags of a table with the columns kind, name and tag.
  init(_ table: Table) {
    for row in table {
      let (name, tag) = (row[1], row[2])
      switch row[0] {
      case "column": columns[name] = tag
      case "measure":
        for (unit, counting) in [("", ""), ("_households", "+hh")] {
          columns[name + unit + "_low"] = tag + counting + "+num+min"
          columns[name + unit + "_best"] = tag + counting + "+num"
          columns[name + unit + "_high"] = tag + counting + "+num+max"
        }
      default: continue
      }
    }
  }

  /// The tag of the column called `name`; `nil` for one that has none.
  func tag(of name: String) -> String? { columns[name] }

  /// `text` with single spaces for its white space and control characters, and none at its ends: HXL's validators warn
  /// of line ends, tabs and double spaces.
  static func spaced(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || $0.properties.isWhitespace })
    else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || scalar.value == 0x7F || scalar.properties.isWhitespace {
        if let last = result.last, last != " " { result.append(" ") }
      } else {
        result.append(scalar)
      }
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }
}
