internal import Comparison

/// A verdict in its colour.
enum VerdictCell {
  /// Writes the verdict.
  static func write(_ verdict: Verdict, to sheet: Sheet, row: Int, column: Int) throws(ReportingError) {
    try sheet.write(
      .text(Said.verdict(verdict)), row: row, column: column,
      style: Style.body.aligned(.text).with { $0.fill = fill(verdict) })
  }

  /// The colour of a verdict, RGB. Each differs from the others in lightness too, for those who see no hues.
  static func fill(_ verdict: Verdict) -> UInt32 {
    switch verdict {
    case .agree: 0xC9E8D1
    case .compatible: 0xEAF6EC
    case .revisedUp, .revisedDown: 0xD5E5F5
    case .differentScope: 0xEEEFF1
    case .conflict: 0xF6C9C3
    }
  }
}
