internal import CTallyData
internal import Segmentation

/// Where one clause of a sentence ends and another begins, as far as marks and linking words tell.
struct Clauses: Sendable {
  /// What a word does to the reach of a time (`Data/en/time_links.tsv`).
  enum Link: String, Sendable { case cut, and, relative, present }

  /// The links of `Data/en`.
  static func links() -> WordTable<Link> {
    let table = tally_time_links()
    var links = WordTable<Link>(capacity: 32)
    for row in Table(embedded: table.bytes, count: table.count) { links[row[0]] = Link(rawValue: row[1]) }
    return links
  }

  /// Links that a time does not cross, by the token that makes them.
  private var strong: [Int] = []
  private var commas: [Int] = []
  private var ands: [Int] = []
  private var semicolons: [Int] = []
  private var relatives: [Int] = []
  /// Relative pronouns without a comma before them.
  private var openRelatives: [Int] = []
  /// Whether the sentence speaks of what goes on or is to come: it holds `will`, `remain`, `are`.
  private(set) var isPresent = false
  /// The first token that is a word.
  let firstWord: Int

  init(_ tokens: [Token], _ bytes: Span<UInt8>, _ links: WordTable<Link>) {
    firstWord = tokens.firstIndex { $0.kind == .word || $0.kind == .digits } ?? 0
    for (index, token) in tokens.enumerated() {
      if token.count == 1 {
        // Not the comma of "9,000".
        let isInside =
          index + 1 < tokens.count && !tokens[index + 1].hasSpaceBefore && tokens[index + 1].kind == .digits
        if bytes[Int(token.start)] == 0x2C, !isInside { commas.append(index) }
        if bytes[Int(token.start)] == 0x3B { semicolons.append(index) }
      }
      guard token.kind == .word, let link = links[token, in: bytes] else { continue }
      switch link {
      case .present: isPresent = true
      case .cut: strong.append(index)
      case .and: ands.append(index)
      case .relative:
        if commas.last == index - 1 || commas.last == index - 3 {
          relatives.append(index)
        } else {
          openRelatives.append(index)
        }
      }
    }
  }

  /// The links between a time and a figure: `strong` ones cut it off, the others make it less likely, as the time of the
  /// relative clause in "two men were hurt at the tomb of a general who was killed *in 1978*".
  func links(
    between time: Range<Int>, and figure: Range<Int>
  ) -> (strong: Int, commas: Int, ands: Int, openRelatives: Int) {
    let low = min(time.upperBound, figure.upperBound)
    let high = max(time.lowerBound, figure.lowerBound)
    guard low < high else { return (0, 0, 0, 0) }
    func count(_ links: [Int]) -> Int { links.count { $0 >= low && $0 < high } }
    // A comma closes a relative clause.
    let relatives = relatives.filter { relative in !commas.contains { $0 > relative && $0 < time.lowerBound } }
    // A relative clause and the second of two sentences keep their time to themselves; the first one's time goes on.
    let own = time.lowerBound > figure.lowerBound ? count(relatives) + count(semicolons) : 0
    return (
      count(strong) + own, count(commas) + count(semicolons), count(ands),
      time.lowerBound > figure.lowerBound ? count(openRelatives) : 0
    )
  }

  /// Whether nothing stands between two stretches that would separate them.
  func joins(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    let links = links(between: first, and: second)
    return links.strong == 0 && links.commas == 0 && links.ands == 0
  }
}
