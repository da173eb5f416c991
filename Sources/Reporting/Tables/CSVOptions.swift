/// How comma-separated values are written.
///
/// Rows end with CRLF, as RFC 4180 has it and Excel writes it; a reader of lines of other endings takes these as well.
public struct CSVOptions: Sendable, Hashable {
  /// What stands between two fields.
  public enum Delimiter: String, Sendable, Hashable, CaseIterable {
    case comma, semicolon, tab, pipe

    /// The character.
    public var character: Character {
      switch self {
      case .comma: ","
      case .semicolon: ";"
      case .tab: "\t"
      case .pipe: "|"
      }
    }

    /// The delimiter called `text`: its name, or the character itself; `nil` for any other.
    public init?(_ text: String) {
      let found = Self.allCases.first { $0.rawValue == text.lowercased() || String($0.character) == text }
      guard let found else { return nil }
      self = found
    }

    /// The character's byte.
    var byte: UInt8 { character.asciiValue ?? UInt8(ascii: ",") }
  }

  /// What stands between two fields.
  public var delimiter: Delimiter
  /// Whether a byte order mark stands first, by which Excel knows UTF-8 when a file is opened with a double click.
  public var hasByteOrderMark: Bool
  /// Whether a row of HXL hashtags follows the header.
  public var hasTags: Bool

  /// Options; without any, RFC 4180 with a comma.
  public init(delimiter: Delimiter = .comma, hasByteOrderMark: Bool = false, hasTags: Bool = false) {
    self.delimiter = delimiter
    self.hasByteOrderMark = hasByteOrderMark
    self.hasTags = hasTags
  }

  /// The same options, with tabs where the file's name ends in `.tsv`.
  public func of(_ path: String) -> CSVOptions {
    var options = self
    if path.lowercased().hasSuffix(".tsv") { options.delimiter = .tab }
    return options
  }
}
