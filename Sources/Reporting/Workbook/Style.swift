internal import CXLSXWriter

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
  /// Letters that are struck through.
  var isStruck = false
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
  /// The header of columns that Tally has derived: coded under a convention, or converted.
  static let derivedHeader = header.with { $0.fill = 0x7A4F01 }
  /// The header of columns that an analyst fills in.
  static let reviewHeader = header.with { $0.fill = 0x2F6B3A }
  /// A cell of a table.
  static let body = Style(underline: 0xE4E7EB)

  /// Blue of headers and of the chart's latest values.
  static let accent: UInt32 = 0x1F4E79
  /// Blue of what leads somewhere.
  static let linked: UInt32 = 0x0563C1
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

  /// Gives a format of the library this look.
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_name(format, "Calibri")
    format_set_font_size(format, size)
    format_set_font_color(format, color)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if isBold { format_set_bold(format) }
    if isItalic { format_set_italic(format) }
    if isStruck { format_set_font_strikeout(format) }
    if wraps { format_set_text_wrap(format) }
    if let numberFormat { format_set_num_format(format, numberFormat) }
    if let fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_bg_color(format, fill)
      format_set_fg_color(format, fill)
    }
    if let underline {
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bottom_color(format, underline)
    }
    switch alignment {
    case .automatic: break
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    if indent > 0 { format_set_indent(format, UInt8(indent)) }
  }
}
