/// The text of small pieces of HTML.
enum HTMLText {
  /// `text` without tags and with its character references read; as it is where it has neither.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C }) else { return PageTitle.clean(text) }
    let page = PageParser.page(Array(text.utf8))
    return PageTitle.clean(String(decoding: page.text, as: UTF8.self))
  }
}
