/// A figure as the command line names it: `article.txt:3`, or `news.ndjson:a17:3` with the article's id.
struct FigureName {
  /// The input, a file or `-`.
  var input: String
  /// The article's id, where it is named.
  var id: String?
  /// The figure's number.
  var number: Int

  /// Reads a name; `nil` where it does not end in a colon and a number from 1.
  ///
  /// - Parameter exists: Whether a path leads to something. A path or an id may hold colons: the longest part that is
  ///   a path is the input.
  init?(_ text: String, exists: (String) -> Bool) {
    guard let colon = text.lastIndex(of: ":"), let number = Int(text[text.index(after: colon)...]), number >= 1 else {
      return nil
    }
    self.number = number
    let name = String(text[..<colon])
    guard !name.isEmpty else { return nil }
    input = name
    if name == "-" || exists(name) { return }
    var end = name.endIndex
    while let part = name[..<end].lastIndex(of: ":") {
      let path = String(name[..<part])
      if path == "-" || exists(path) {
        input = path
        id = String(name[name.index(after: part)...])
        return
      }
      end = part
    }
  }
}
