/// How a cell looks; equal styles become one format of the workbook.
struct Style: Hashable {
  /// Where text stands between the cell's edges.
  enum Alignment: Hashable { case automatic, left, center, right }

  /// The number format in Excel's notation.
  var numberFormat: String?
  /// Bold letters.
  var isBold = false
  /// Slanted letters.
  var isItalic = false
  /// The size in points.
  var size = 10.0
  /// The letters' colour, RGB.
  var color: UInt32 = 0x1F2933
  /// The fill's colour, RGB.
  var fill: UInt32?
  /// The colour of the line below, RGB.
  var underline: UInt32?
  /// Whether long text continues on a next line.
  var wraps = false
  /// Where text stands.
  var alignment = Alignment.automatic
  /// Steps that text is moved in from the left edge, so that it does not touch a number beside it.
  var indent = 0

  /// A cell of running text.
  static let plain = Style()
  /// A sheet's title.
  static let title = Style(isBold: true, size: 16)
  /// A line below the title, or a remark.
  static let note = Style(isItalic: true, color: muted)
  /// The heading of a section.
  static let section = Style(isBold: true, size: 12, underline: accent)
  /// The header of a table.
  static let header = Style(isBold: true, color: 0xFFFFFF, fill: accent, wraps: true)
  /// A cell of a table.
  static let body = Style(underline: 0xE4E7EB)

  /// Blue of headers and of the chart's latest values.
  static let accent: UInt32 = 0x1F4E79
  /// Grey of what does not count.
  static let muted: UInt32 = 0x7B8794

  /// The style for a column's cells: numbers stand at the right, all else moved in from the left.
  func aligned(_ kind: Column.Kind) -> Style {
    var style = self
    style.alignment = kind == .number ? .right : .left
    style.indent = kind == .number ? 0 : 1
    return style
  }

  /// The style with `change` applied.
  func with(_ change: (inout Style) -> Void) -> Style {
    var style = self
    change(&style)
    return style
  }
}
