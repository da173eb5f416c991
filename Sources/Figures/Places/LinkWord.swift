internal import CTallyData
internal import Segmentation

/// What a word between a figure and a place does.
enum LinkWord: String, Sendable, Hashable {
  /// A semicolon, colon or dash.
  case stop
  /// A conjunction that begins another statement: while, but.
  case contrast
  /// A comma, and, or a word that begins a clause.
  case link
  case mark
  case from, to, flight
  /// A verb of taking out: pulled, recovered.
  case retrieval
  /// A verb of coming: arrived, landed.
  case arrival
  case hospital
  /// A verb of taking in: took, received.
  case receipt
  case into
  /// Them, whom: the part of a count before.
  case them
  /// What somebody means to do: attempting, plotting.
  case purpose
  case other

  /// What it costs to cross.
  var toll: Int {
    switch self {
    case .stop: 25
    case .contrast: 35
    case .link: 3
    default: 1
    }
  }

  /// Whether a clause begins after it.
  var opens: Bool { self == .stop || self == .link || self == .contrast }

  /// Whether the phrase that begins at `start` says where a hospital is that somebody was brought to: "flown to hospital
  /// *in Inverness*".
  static func isHospital(before start: Int, in words: [LinkWord]) -> Bool {
    let before = words[max(0, start - 5)..<max(0, min(start, words.count))]
    guard let hospital = before.lastIndex(of: .hospital) else { return false }
    return before[..<hospital].last(where: { $0 != .other }) == .to
  }

  private static let table: WordTable<LinkWord> = {
    let data = tally_place_links()
    var words = WordTable<LinkWord>(capacity: 128)
    for row in Table(embedded: data.bytes, count: data.count) { words[row[0]] = LinkWord(rawValue: row[1]) }
    return words
  }()

  /// The kind of each token.
  static func words(_ tokens: [Token], _ bytes: Span<UInt8>) -> [LinkWord] {
    let table = table
    return Array(unsafeUninitializedCapacity: tokens.count) { words, count in
      for (index, token) in tokens.enumerated() {
        let word: LinkWord =
          switch token.kind {
          case .digits, .quote, .bracket: .mark
          case .word, .possessive: table[token, in: bytes] ?? .other
          case .punctuation, .dash, .symbol: table[token, in: bytes] ?? .mark
          }
        words.initializeElement(at: index, to: word)
      }
      count = tokens.count
    }
  }
}
