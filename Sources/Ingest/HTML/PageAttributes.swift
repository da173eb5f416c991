internal import CLibXML2
internal import Glibc

/// The attributes of an element while the parser shows them.
struct PageAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  /// The attributes of libxml2's list of names and values, which ends with a null name.
  init(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    self.list = list
  }

  /// The value of the attribute called `name`, without white space at its ends; `nil` where it is absent.
  func string(_ name: String) -> String? {
    var found: String?
    forEach { key, value in
      if found == nil, Self.isEqual(key, name) {
        found = value.map { String(trimming: Self.bytes($0)) } ?? ""
      }
    }
    return found
  }

  /// The values of attributes whose words tell what the element is.
  var names: [UnsafeBufferPointer<UInt8>] {
    guard list != nil else { return [] }
    var values: [UnsafeBufferPointer<UInt8>] = []
    forEach { key, value in
      if let value, Self.naming.contains(where: { Self.isEqual(key, $0) }) { values.append(Self.bytes(value)) }
    }
    return values
  }

  private static let naming: [StaticString] = [
    "class", "id", "data-component", "data-testid", "data-qa", "data-type", "data-block", "role", "aria-label",
  ]

  /// How many columns and rows a cell of a table says it fills; 1 where it does not say, at most 1000.
  var span: (columns: Int, rows: Int) {
    func number(_ name: String) -> Int { string(name).flatMap { Int($0) }.map { min(max($0, 1), 1000) } ?? 1 }
    return list == nil ? (1, 1) : (number("colspan"), number("rowspan"))
  }

  /// What the attributes say that HTML, ARIA and schema.org define.
  var standardMarks: PageMarks {
    var marks: PageMarks = []
    guard list != nil else { return marks }
    forEach { key, value in
      let text = value.map(Self.bytes)
      if Self.isEqual(key, "hidden" as StaticString) {
        if !Self.equals(text, "until-found") { marks.insert(.hidden) }
      } else if Self.isEqual(key, "aria-hidden" as StaticString) {
        if Self.equals(text, "true") { marks.insert(.hidden) }
      } else if Self.isEqual(key, "style" as StaticString) {
        if let text, Self.hides(text) { marks.insert(.hidden) }
      } else if Self.isEqual(key, "itemprop" as StaticString) {
        if Self.equals(text, "articlebody") { marks.insert(.articleBody) }
        if Self.equals(text, "author") || Self.equals(text, "datepublished") { marks.insert(.byline) }
        if Self.equals(text, "comment") { marks.insert(.comments) }
      } else if Self.isEqual(key, "name" as StaticString) || Self.isEqual(key, "property" as StaticString) {
        if Self.equals(text, "articlebody") { marks.insert(.articleBody) }
      } else if Self.isEqual(key, "data-gu-name" as StaticString) {
        if Self.equals(text, "body") { marks.insert(.articleBody) }
      }
    }
    return marks
  }

  /// Whether a `style` keeps its element from being shown.
  private static func hides(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    let folded = style.prefix(1000).filter { $0 > 0x20 }.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    let text = String(decoding: folded, as: UTF8.self)
    return text.contains("display:none") || text.contains("visibility:hidden")
  }

  private func forEach(_ body: (UnsafePointer<xmlChar>, UnsafePointer<xmlChar>?) -> Void) {
    guard var next = list else { return }
    while let key = next[0] {
      body(key, next[1])
      next += 2
    }
  }

  private static func bytes(_ value: UnsafePointer<xmlChar>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value)))
  }

  private static func isEqual(_ key: UnsafePointer<xmlChar>, _ name: StaticString) -> Bool {
    strcmp(
      UnsafeRawPointer(key).assumingMemoryBound(to: CChar.self),
      UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }

  private static func isEqual(_ key: UnsafePointer<xmlChar>, _ name: String) -> Bool {
    strcmp(UnsafeRawPointer(key).assumingMemoryBound(to: CChar.self), name) == 0
  }

  /// Whether `text` is `word` without regard to case.
  private static func equals(_ text: UnsafeBufferPointer<UInt8>?, _ word: StaticString) -> Bool {
    guard let text, text.count == word.utf8CodeUnitCount else { return false }
    for (offset, byte) in text.enumerated() where (byte &- 0x41 < 26 ? byte | 0x20 : byte) != word.utf8Start[offset] {
      return false
    }
    return true
  }
}

extension String {
  /// The text that `bytes` are in UTF-8, without white space at its ends.
  init(trimming bytes: some BidirectionalCollection<UInt8>) {
    var bytes = bytes[...]
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    self.init(decoding: bytes, as: UTF8.self)
  }
}
