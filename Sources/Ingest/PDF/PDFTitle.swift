/// Tells the title of a document: what its first page has in the largest type, or what its properties say.
enum PDFTitle {
  /// The most characters of a title.
  private static let longest = 250

  /// The indexes of the title's lines, from the top down.
  static func lines(of page: DocumentPage) -> [Int]? {
    let lines = page.lines
    let sizes = lines.flatMap { Array(repeating: $0.size, count: min($0.length, 200)) }.sorted()
    guard !sizes.isEmpty else { return nil }
    let body = sizes[sizes.count / 2]
    let large = lines.indices.filter { lines[$0].size > body * 1.2 && lines[$0].box.middle < page.height * 0.6 }
    let words = large.filter { isWords(lines[$0].text) }
    guard let largest = words.max(by: { lines[$0].size < lines[$1].size }) else { return nil }
    // Of several lines as large, the uppermost; and what follows below it in large type.
    let start =
      large.filter { lines[$0].size > lines[largest].size * 0.95 }
      .min { lines[$0].box.top < lines[$1].box.top } ?? largest
    var title = [start]
    var length = lines[start].length
    for index in large.sorted(by: { lines[$0].box.top < lines[$1].box.top }) where index != start {
      let (last, line) = (lines[title[title.count - 1]], lines[index])
      let gap = line.box.top - last.box.bottom
      guard gap > -last.size / 2, gap < line.size * 0.9, line.size > lines[start].size * 0.55,
        line.box.overlapAcross(last.box) > 0, length + line.length < longest
      else { continue }
      title.append(index)
      length += line.length
    }
    return title
  }

  /// The title of the properties, unless it is the name of a file or of the program that made it.
  static func property(_ title: String) -> String? {
    let title = title.split(separator: " ").joined(separator: " ")
    let isFile = ["doc", "docx", "pdf", "indd", "odt", "rtf", "pptx", "xlsx", "html"].contains(
      InputFormat.ending(of: title))
    guard isWords(title), !isFile, !title.hasPrefix("Microsoft "), title.lowercased() != "untitled",
      title.unicodeScalars.count <= longest
    else { return nil }
    return title
  }

  private static func isWords(_ text: String) -> Bool {
    text.unicodeScalars.count { $0.properties.isAlphabetic } >= 4
  }
}
