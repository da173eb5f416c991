/// At most one match a noun phrase, found by the phrase.
///
/// ```swift
/// var best = PhraseMatches(chunks: chunks.count)
/// best[match.phrase] = match
/// ```
struct PhraseMatches {
  private var matches: [FrameMatch] = []
  /// The place of each chunk's match, or -1.
  private var places: [Int16]

  /// No matches yet, for a sentence of so many chunks.
  init(chunks: Int) { places = Array(repeating: -1, count: chunks) }

  /// The match of the phrase that is the chunk `phrase`.
  subscript(phrase: Int) -> FrameMatch? {
    get { places[phrase] < 0 ? nil : matches[Int(places[phrase])] }
    set {
      guard let newValue else { return }
      if places[phrase] < 0 {
        places[phrase] = Int16(matches.count)
        matches.append(newValue)
      } else {
        matches[Int(places[phrase])] = newValue
      }
    }
  }

  /// Whether the chunk `phrase` has a match.
  func has(_ phrase: Int) -> Bool { places[phrase] >= 0 }

  /// The phrases that have a match, in order.
  var phrases: [Int] { places.indices.filter { places[$0] >= 0 } }

  /// The matches in the order of their phrases.
  var inOrder: [FrameMatch] { phrases.map { matches[Int(places[$0])] } }
}
