internal import Comparison

/// A verdict in its colour.
enum VerdictCell {
  /// Writes the verdict.
  static func write(_ verdict: Verdict, to sheet: Sheet, row: Int, column: Int) throws(ReportingError) {
    let style = Style.body.aligned(.text).with {
      switch verdict {
      case .agree: $0.fill = 0xDDF3E4
      case .compatible: $0.fill = 0xEDF7ED
      case .revisedUp, .revisedDown: $0.fill = 0xE3EEF9
      case .differentScope: $0.fill = 0xF0F1F3
      case .conflict: $0.fill = 0xFBE0DD
      }
    }
    try sheet.write(.text(Said.verdict(verdict)), row: row, column: column, style: style)
  }
}
