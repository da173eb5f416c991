internal import Articles
internal import Segmentation

/// Which sentences of an article have words of flight or of homes: counted once, when it is first asked for.
struct FlightWords {
  private var sentences: [Bool]?

  /// Turns nearly every other word away at one look.
  private static let filter = HashFilter(WordSets.flightWords.hashes)

  /// Whether one of the sentences from `first` to `last` that stand in `region` has one.
  mutating func stand(
    from first: Int, through last: Int, _ region: Region.Kind, _ all: [Sentence], _ tokens: [[Token]]
  ) -> Bool {
    let known =
      sentences
      ?? tokens.map {
        $0.contains { Self.filter.mayContain($0.hash) && WordSets.flightWords.contains($0.hash) }
      }
    sentences = known
    return (first...last).contains { known[$0] && all[$0].region == region }
  }
}

/// Whether the text around a sentence tells of people who fled or of homes that were hit.
extension FigureExtractor {
  /// How many sentences back a text may have told of them.
  static let reachOfFlight = 2

  /// Whether the sentence `index` or one shortly before it tells of them, by its words or by a figure.
  func isNearFlight(
    _ index: Int, _ drafts: [FigureDraft], _ sentences: [Sentence], _ tokens: [[Token]], _ words: inout FlightWords
  ) -> Bool {
    let region = sentences[index].region
    guard region != .related else { return false }
    for draft in drafts.reversed() {
      guard draft.sentence + Self.reachOfFlight >= index else { break }
      let measure = draft.figure.measure
      if measure.isOfFlight || measure.isOfHouses, draft.figure.region == region { return true }
    }
    return words.stand(from: max(0, index - Self.reachOfFlight), through: index, region, sentences, tokens)
  }
}
