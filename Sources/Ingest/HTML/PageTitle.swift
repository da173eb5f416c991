/// Tells the headline from what sites write around it.
enum PageTitle {
  /// The headline of a page whose metadata give `named` and whose `title` element is `title`.
  static func headline(named: String?, title: String, publisher: String?) -> String? {
    let text = clean(named ?? "").isEmpty ? clean(title) : clean(named ?? "")
    let headline = withoutPublisher(text, publisher: publisher)
    return headline.isEmpty ? nil : headline
  }

  /// The heading of the page that stands within its `title` element, where the site's name stands around it.
  static func heading(_ page: Page, _ blocks: PageBlocks) -> String? {
    let title = key(page.head.title)
    var found: String?
    for block in blocks.blocks where block.count >= 15 && block.count <= 400 {
      let tag = page.nodes[block.node].tag
      guard tag == .heading1 || (tag == .heading && found == nil) else { continue }
      let text = clean(String(decoding: blocks.text(of: block), as: UTF8.self))
      let key = key(text)
      if key.count * 5 >= title.count * 2, title.contains(key) {
        if tag == .heading1 { return text }
        found = text
      }
    }
    return found
  }

  /// `text` on one line.
  static func clean(_ text: String) -> String {
    text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
  }

  /// `title` without the site's name at its end or beginning: *Toll passes 300 | Harbour Wire*.
  static func withoutPublisher(_ title: String, publisher: String?) -> String {
    for separator in [" | ", " — ", " – ", " - ", " :: ", " » ", " · "] {
      let parts = split(title, at: separator)
      guard parts.count > 1, let last = parts.last, let first = parts.first else { continue }
      let names = publisher.map { key($0) }
      let rest = parts.dropLast().joined(separator: separator)
      if let names, !names.isEmpty {
        if key(last) == names { return withoutPublisher(rest, publisher: publisher) }
        if key(first) == names { return parts.dropFirst().joined(separator: separator) }
      }
      // A bar parts a headline from a site's name; a dash may stand within a headline.
      let isShort = last.split(separator: " ").count <= (separator == " - " || separator == " – " ? 3 : 5)
      if isShort, rest.split(separator: " ").count >= 4, separator == " | " || publisher == nil {
        return rest
      }
    }
    return title
  }

  /// Whether `heading` is the headline `title`, whole or but for a few words.
  static func isSame(_ heading: String, _ title: String) -> Bool {
    let first = key(heading)
    let second = key(title)
    if first.isEmpty || second.isEmpty { return false }
    return first == second || (first.count >= 20 && second.hasPrefix(first))
      || (second.count >= 20 && first.hasPrefix(second))
  }

  /// The letters and digits of `text` in lower case.
  static func key(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }

  private static func split(_ text: String, at separator: String) -> [String] {
    var parts: [String] = []
    var rest = text[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
