/// Words to search sentences for: all of them must stand in one sentence, in any order.
///
/// `"flash flood"` in double quotes is a phrase, `flood*` any word that begins so. Everything else is taken as words:
/// nothing that a person types is an error of syntax. Upper and lower case and marks on letters are the same.
public struct SearchQuery: Sendable, Hashable {
  /// The query in FTS5's language: quoted strings.
  let expression: String

  /// The query of what a person typed; `nil` where it holds no letter and no digit.
  public init?(_ text: String) {
    var phrases: [String] = []
    // Every second part stands between quotes.
    for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if index % 2 == 1 {
        phrases.append(contentsOf: SearchQuery.phrase(part, isPrefix: false).map { [$0] } ?? [])
      } else {
        phrases += part.split(whereSeparator: \.isWhitespace).compactMap {
          SearchQuery.phrase($0, isPrefix: $0.hasSuffix("*"))
        }
      }
    }
    if phrases.isEmpty { return nil }
    expression = phrases.joined(separator: " AND ")
  }

  /// A string that FTS5 cuts into the words of a phrase; `nil` where it would find none.
  private static func phrase(_ words: Substring, isPrefix: Bool) -> String? {
    // A quote cannot stand in it; FTS5 ends its query at NUL.
    let words = words.filter { $0 != "\0" }
    guard words.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    return "\"\(words)\"" + (isPrefix ? "*" : "")
  }
}
