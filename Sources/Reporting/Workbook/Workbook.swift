internal import CXLSXWriter
internal import Glibc

/// Owns a libxlsxwriter workbook: the one place that holds its pointer, closes it once, and turns its codes into errors.
///
/// ```swift
/// let workbook = try Workbook(
///   path: "out.partial", named: "out.xlsx", title: "Figures", version: "tally 1.0", created: 1_551_744_000,
///   isStreaming: false, room: room)
/// let sheet = try workbook.addSheet("Figures")
/// try sheet.write(.number(41), row: 0, column: 0, style: .body)
/// try workbook.close()
/// ```
final class Workbook {
  /// The file that it will be, for errors.
  let path: String
  /// Whether each row goes to disk when the next begins: rows must come in order, and native tables are not available.
  let isStreaming: Bool
  private var handle: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [Style: CellFormat] = [:]

  /// Begins a workbook.
  ///
  /// - Parameters:
  ///   - path: The file to write.
  ///   - name: The file that it will be, for errors.
  ///   - properties: Title and version, for the file's properties.
  ///   - created: Seconds since 1970 that the file says it was made at; the same bytes come out for the same time.
  ///   - isStreaming: Whether to keep memory constant.
  ///   - room: Where temporary files go.
  init(
    path: String, named name: String, title: String, version: String, created: Int, isStreaming: Bool,
    room: WorkbookRoom
  ) throws(ReportingError) {
    self.path = name
    self.isStreaming = isStreaming
    var options = lxw_workbook_options()
    options.constant_memory = isStreaming ? 1 : 0
    options.use_zip64 = room.needsZip64 ? 1 : 0
    let handle = room.folder.withCString { folder in
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(path, &options)
    }
    guard let handle else {
      throw ReportingError(.workbook, subject: path, underlying: "the library cannot start a workbook")
    }
    self.handle = handle
    var code = LXW_NO_ERROR
    CellText.clean(title).withCString { title in
      CellText.clean(version).withCString { version in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.comments = UnsafeMutablePointer(mutating: version)
        // The library takes 0 for "now".
        properties.created = max(1, created)
        code = workbook_set_properties(handle, &properties)
      }
    }
    try check(code, "properties")
  }

  deinit {
    // An abandoned workbook is still closed, so that the library frees what it holds.
    if let handle { _ = workbook_close(handle) }
  }

  /// Adds a sheet; `name` has at most 31 characters and occurs once.
  func addSheet(_ name: String) throws(ReportingError) -> Sheet {
    guard let handle, let sheet = workbook_add_worksheet(handle, name) else {
      throw ReportingError(.workbook, subject: path, underlying: "the library refuses the sheet “\(name)”")
    }
    // Texts such as "58" are meant as texts and need no warning mark.
    try check(
      worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576"), "sheet \(name)"
    )
    return Sheet(workbook: self, name: name, handle: sheet)
  }

  /// Adds a chart, to be inserted into a sheet.
  func addChart(_ type: lxw_chart_type) throws(ReportingError) -> UnsafeMutablePointer<lxw_chart> {
    guard let handle, let chart = workbook_add_chart(handle, UInt8(type.rawValue)) else {
      throw ReportingError(.workbook, subject: path, underlying: "the library refuses the chart")
    }
    return chart
  }

  /// Writes the file. A second call does nothing.
  func close() throws(ReportingError) {
    guard let handle else { return }
    self.handle = nil
    errno = 0
    let code = workbook_close(handle)
    if code != LXW_NO_ERROR, errno == ENOSPC || errno == EDQUOT {
      throw ReportingError(.diskFull, subject: path, underlying: String(cString: strerror(errno)))
    }
    try check(code, "closing the file")
  }

  /// Throws where the library did not succeed.
  func check(_ code: lxw_error, _ what: String) throws(ReportingError) {
    guard code != LXW_NO_ERROR else { return }
    let text = lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
    throw ReportingError(.workbook, subject: path, underlying: "\(what): \(text)")
  }

  /// The format of a style, made when it is first asked for.
  func format(_ style: Style) -> CellFormat {
    if let format = formats[style] { return format }
    guard let handle, let format = workbook_add_format(handle) else { return CellFormat(pointer: nil) }
    style.apply(to: format)
    formats[style] = CellFormat(pointer: format)
    return CellFormat(pointer: format)
  }

  /// The format of a rule that changes cells' look; it holds only what the rule changes.
  func conditionalFormat(_ style: Style) -> UnsafeMutablePointer<lxw_format>? {
    guard let handle, let format = workbook_add_format(handle) else { return nil }
    format_set_font_color(format, style.color)
    if style.isBold { format_set_bold(format) }
    if style.isStruck { format_set_font_strikeout(format) }
    if let fill = style.fill { format_set_bg_color(format, fill) }
    return format
  }
}
