/// How wide a text stands on a terminal, and how it is cut to a width.
enum DisplayWidth {
  /// The columns that `text` takes.
  static func of(_ text: some StringProtocol) -> Int {
    let utf8 = text.utf8
    // In ASCII, most of what is measured, a byte is a column.
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// `text` cut to `width` columns, with an ellipsis where something was cut off.
  static func cut(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    guard width > 1 else { return width == 1 ? "…" : "" }
    var kept = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      let columns = columns(of: scalar)
      if used + columns > width - 1 { break }
      kept.append(scalar)
      used += columns
    }
    while kept.last == " " { kept.removeLast() }
    return String(kept) + "…"
  }

  /// The end of `text` in `width` columns, with an ellipsis where something was cut off before it.
  static func cutFront(_ text: String, to width: Int) -> String {
    var left = of(text)
    guard left > width else { return text }
    guard width > 1 else { return width == 1 ? "…" : "" }
    var rest = text.unicodeScalars[...]
    while left > width - 1, let first = rest.first {
      left -= columns(of: first)
      rest.removeFirst()
    }
    return "…" + String(rest)
  }

  /// `text` on one line: white space and control characters, which could steer the terminal, become single spaces, and
  /// characters that only steer the layout are left out.
  ///
  /// Reads no further than `limit` characters need.
  static func line(_ text: String, limit: Int = 4000) -> String {
    if isLine(text.utf8.prefix(limit + 1)), text.utf8.count <= limit { return text }
    var line = String.UnicodeScalarView()
    var pendingSpace = false
    var count = 0
    for scalar in text.unicodeScalars {
      switch role(of: scalar) {
      case .space:
        pendingSpace = !line.isEmpty
        continue
      case .layout: continue
      case .visible: break
      }
      if pendingSpace { line.append(" ") }
      pendingSpace = false
      line.append(scalar)
      count += 1
      if count > limit { break }
    }
    return String(line)
  }

  /// Whether ASCII text is on one line as it is: printable, without two spaces in a row or one at an edge.
  private static func isLine(_ bytes: Substring.UTF8View) -> Bool {
    var last: UInt8 = 0x20
    for byte in bytes {
      guard byte >= 0x20, byte < 0x7F, byte != 0x20 || last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20
  }

  private enum Role { case visible, space, layout }

  private static func role(of scalar: Unicode.Scalar) -> Role {
    if scalar.value < 0x7F { return scalar.value <= 0x20 ? .space : .visible }
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .lineSeparator, .paragraphSeparator, .spaceSeparator: return .space
    // The joiners belong to the spelling of several scripts and to composed pictographs.
    case .format: return scalar == "\u{200C}" || scalar == "\u{200D}" ? .visible : .layout
    default: return .visible
    }
  }

  /// 0 for combining marks, 2 for the wide East Asian blocks and pictographs (UAX #11), else 1.
  private static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
