/// The sheets that `xl/workbook.xml` lists.
final class SheetList: XMLEvents {
  private(set) var sheets: [(name: String, relation: String)] = []

  func begin(_ name: String, _ attributes: [String: String]) {
    guard name == "sheet", let title = attributes["name"], let relation = attributes["id"] else { return }
    sheets.append((title, relation))
  }

  func end(_ name: String) {}
  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The parts that `xl/_rels/workbook.xml.rels` names, by their ids.
final class RelationList: XMLEvents {
  private(set) var targets: [String: String] = [:]

  func begin(_ name: String, _ attributes: [String: String]) {
    if name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] { targets[id] = target }
  }

  func end(_ name: String) {}
  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The text of a cell: the runs of a rich text put together, without the phonetic reading of East Asian names.
struct CellContent {
  private var bytes: [UInt8] = []
  private var isText = false
  private var isPhonetic = false

  mutating func begin(_ name: String) {
    if name == "t" { isText = true }
    if name == "rPh" { isPhonetic = true }
  }

  mutating func end(_ name: String) {
    if name == "t" { isText = false }
    if name == "rPh" { isPhonetic = false }
  }

  mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
    if isText, !isPhonetic { bytes.append(contentsOf: more) }
  }

  /// The text, and none any more.
  mutating func take() -> String {
    defer { bytes.removeAll(keepingCapacity: true) }
    return CellContent.unescaped(bytes)
  }

  /// The text of characters of which some are written `_x0041_` (ECMA-376, ST_Xstring).
  static func unescaped(_ bytes: [UInt8]) -> String {
    guard bytes.contains(UInt8(ascii: "_")) else { return String(decoding: bytes, as: UTF8.self) }
    var units = Array(String(decoding: bytes, as: UTF8.self).utf16)
    var kept = 0
    var index = 0
    while index < units.count {
      if index + 6 < units.count, units[index] == 0x5F, units[index + 1] == 0x78, units[index + 6] == 0x5F,
        let unit = UInt16(String(decoding: units[index + 2..<index + 6], as: UTF16.self), radix: 16)
      {
        units[kept] = unit
        index += 7
      } else {
        units[kept] = units[index]
        index += 1
      }
      kept += 1
    }
    return String(decoding: units[..<kept], as: UTF16.self)
  }
}

/// The texts of `xl/sharedStrings.xml`, which cells name by their numbers.
final class SharedTexts: XMLEvents {
  private(set) var texts: [String] = []
  /// Their bytes.
  private(set) var size = 0
  private var content = CellContent()

  func begin(_ name: String, _ attributes: [String: String]) { content.begin(name) }

  func end(_ name: String) {
    content.end(name)
    guard name == "si" else { return }
    let text = content.take()
    size += text.utf8.count + 16
    texts.append(text)
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) { content.append(bytes) }
}

/// The rows of a sheet.
final class SheetRows: XMLEvents {
  private let sheet: String
  private let texts: [String]
  private var rows: [TableRow] = []
  private var row: TableRow
  private var column = 0
  private var kind = ""
  private var isValue = false
  private var value: [UInt8] = []
  private var content = CellContent()

  /// The most columns that a sheet has.
  private static let mostColumns = 16_384

  init(sheet: String, texts: [String]) {
    self.sheet = sheet
    self.texts = texts
    row = TableRow(sheet: sheet, number: 0, cells: [:])
  }

  /// The rows that have ended, and none any more.
  func take() -> [TableRow] {
    defer { rows.removeAll(keepingCapacity: true) }
    return rows
  }

  func begin(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "row":
      row = TableRow(sheet: sheet, number: attributes["r"].flatMap { Int($0) } ?? row.number &+ 1, cells: [:])
      column = -1
    case "c":
      column = attributes["r"].flatMap(Self.column) ?? column + 1
      kind = attributes["t"] ?? "n"
    case "v": isValue = true
    default: content.begin(name)
    }
  }

  func end(_ name: String) {
    switch name {
    case "v": isValue = false
    case "c": endCell()
    case "row": if !row.cells.isEmpty { rows.append(row) }
    default: content.end(name)
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isValue { value.append(contentsOf: bytes) } else { content.append(bytes) }
  }

  private func endCell() {
    var text = content.take()
    switch kind {
    case "s":
      let index = Int(String(decoding: value, as: UTF8.self).filter { $0 != " " }) ?? -1
      text = texts.indices.contains(index) ? texts[index] : ""
    case "inlineStr": break
    case "str": text = CellContent.unescaped(value)
    default: text = String(decoding: value, as: UTF8.self)
    }
    value.removeAll(keepingCapacity: true)
    guard !text.isEmpty, (0..<Self.mostColumns).contains(column) else { return }
    row.cells[column] = text
  }

  /// The index of the column that a cell's address names: 0 for `A1`, 27 for `AB7`.
  private static func column(_ address: String) -> Int? {
    var column = 0
    for byte in address.utf8 {
      guard byte >= 0x41, byte <= 0x5A, column <= mostColumns else { break }
      column = column * 26 + Int(byte - 0x40)
    }
    return column == 0 ? nil : column - 1
  }
}
