/// How a number is written: exactly and plainly for programs, with thousands separators for readers.
enum NumberText {
  /// The shortest text that reads back as `value`: `41`, `99.3`, `500000`; `nil` for NaN and the infinities.
  ///
  /// Whole numbers have neither a fraction nor an exponent below 2⁶³.
  static func plain(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    if let whole = Int(exactly: value) { return String(whole) }
    return value.description
  }

  /// The number as a reader expects it: `350,000`, `99.3`, `0.2`, at most two decimals from 1 on and four below.
  static func grouped(_ value: Double) -> String {
    guard value.isFinite else { return "?" }
    let magnitude = value.magnitude
    guard magnitude < 1e15 else { return value.description }
    let scale = magnitude >= 1 ? 100.0 : 10_000.0
    let scaled = (magnitude * scale).rounded()
    guard scaled > 0 || magnitude == 0 else { return value.description }
    let whole = Int(scaled / scale)
    var fraction = Int(scaled - Double(whole) * scale)
    var text = value < 0 ? "-" : ""
    text += grouped(digits: String(whole))
    if fraction > 0 {
      var places = scale == 100 ? 2 : 4
      while fraction % 10 == 0 {
        fraction /= 10
        places -= 1
      }
      let digits = String(fraction)
      text += "." + String(repeating: "0", count: max(0, places - digits.utf8.count)) + digits
    }
    return text
  }

  /// Digits with a comma before every group of three.
  private static func grouped(digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.utf8.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
