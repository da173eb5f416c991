/// Takes away what stands at the top or the bottom of page after page, and the pages' numbers.
enum RunningHeads {
  /// The share of a page's height at its top and bottom where they stand.
  private static let margin: Float = 0.12

  /// `pages` without them.
  static func removed(from pages: [DocumentPage]) -> [DocumentPage] {
    var counts: [String: Set<Int>] = [:]
    for (number, page) in pages.enumerated() {
      for line in page.lines where isMarginal(line, page) { counts[key(line), default: []].insert(number) }
    }
    // A head may change with the chapter: on a third of the pages is enough, but on two at least.
    let least = max(2, pages.count / 3)
    return pages.map { page in
      var rest = page
      rest.lines = page.lines.filter { line in
        !isMarginal(line, page) || !(counts[key(line), default: []].count >= least || isNumber(line, page))
      }
      return rest
    }
  }

  private static func isMarginal(_ line: PageLine, _ page: DocumentPage) -> Bool {
    line.box.middle < page.height * margin || line.box.middle > page.height * (1 - margin)
  }

  /// The line's letters, with a sign for each number: `page # of #`.
  private static func key(_ line: PageLine) -> String {
    var key = ""
    var inNumber = false
    for character in line.text.lowercased() where !character.isWhitespace {
      let isDigit = character.isASCII && character.isNumber
      if !(isDigit && inNumber) { key.append(isDigit ? "#" : character) }
      inNumber = isDigit
    }
    return key
  }

  /// Whether the line is a page's number, in the outermost part of the page: `3`, `- 3 -`, `3/10`, `page 3 of 10`.
  private static func isNumber(_ line: PageLine, _ page: DocumentPage) -> Bool {
    guard line.box.middle < page.height * 0.07 || line.box.middle > page.height * 0.93 else { return false }
    return ["#", "-#-", "–#–", "#/#", "#of#", "page#", "page#of#", "page#/#", "#|page", "page|#", "p.#"].contains(
      key(line))
  }
}
