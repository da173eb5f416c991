/// The names by which documents declare their encoding.
enum EncodingLabel {
  /// The name that `iconv` knows the encoding under that a document calls `label`.
  ///
  /// Some labels mean a larger encoding than they say, as in the WHATWG's Encoding Standard: pages that declare
  /// ISO-8859-1 are written in windows-1252.
  static func iconvName(_ label: String) -> String? {
    let name = String(
      decoding: label.utf8.filter { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B }, as: UTF8.self
    ).uppercased()
    // What iconv would take as options, or what is no name at all.
    guard !name.isEmpty, name.utf8.count <= 40, !name.utf8.contains(where: { $0 == 0x2F || $0 >= 0x7F }) else {
      return nil
    }
    switch name {
    case "ISO-8859-1", "ISO8859-1", "ISO_8859-1", "LATIN1", "LATIN-1", "L1", "US-ASCII", "ASCII", "ANSI", "CP1252":
      return "WINDOWS-1252"
    case "ISO-8859-9", "ISO8859-9", "LATIN5": return "WINDOWS-1254"
    case "ISO-8859-11", "TIS-620": return "CP874"
    case "WINDOWS-874": return "CP874"
    case "SHIFT_JIS", "SHIFT-JIS", "SJIS", "X-SJIS", "WINDOWS-31J", "MS_KANJI": return "CP932"
    case "GB2312", "GBK", "X-GBK", "GB_2312-80", "CHINESE": return "GB18030"
    case "BIG5", "BIG-5", "X-X-BIG5": return "BIG5-HKSCS"
    case "EUC-KR", "KS_C_5601-1987", "KOREAN", "KSC5601": return "CP949"
    case "X-EUC-JP": return "EUC-JP"
    case "UTF8", "UNICODE-1-1-UTF-8", "UTF-8": return "UTF-8"
    // A document whose declaration can be read byte by byte is not written in two bytes a character.
    case "UTF-16", "UTF-16LE", "UTF-16BE", "UNICODE", "UCS-2": return "UTF-8"
    case "X-MAC-ROMAN", "MACINTOSH", "MAC": return "MACINTOSH"
    case "X-MAC-CYRILLIC": return "MAC-CYRILLIC"
    default: return name.hasPrefix("X-") ? String(name.dropFirst(2)) : name
    }
  }

  /// Whether `name` writes all its characters with bytes below 0x80.
  static func isSevenBit(_ name: String) -> Bool {
    name.hasPrefix("ISO-2022") || name == "UTF-7" || name.hasPrefix("HZ")
  }
}
