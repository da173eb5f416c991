internal import Articles
internal import Segmentation

/// Which sentences of an article have words of harm, of flight or of homes: counted once, when it is first asked for.
struct ImpactWords {
  private var sentences: [Bool]?

  /// Turns nearly every other word away at one look.
  private static let filter = HashFilter(WordSets.impactWords.hashes)

  /// Whether one of the sentences from `first` to `last` that stand in `region` has one.
  mutating func stand(
    from first: Int, through last: Int, _ region: Region.Kind, _ all: [Sentence], _ tokens: [[Token]]
  ) -> Bool {
    let known =
      sentences
      ?? tokens.map {
        $0.contains { Self.filter.mayContain($0.hash) && WordSets.impactWords.contains($0.hash) }
      }
    sentences = known
    return (first...last).contains { known[$0] && all[$0].region == region }
  }
}

/// Whether the text around a sentence tells of what an event did to people or homes.
extension FigureExtractor {
  /// How many sentences back a text may have told of it.
  static let reachOfImpact = 2

  /// Whether the sentence `index` or one shortly before it tells of it, by its words or by a figure.
  func isNearImpact(
    _ index: Int, _ drafts: [FigureDraft], _ sentences: [Sentence], _ tokens: [[Token]], _ words: inout ImpactWords
  ) -> Bool {
    let region = sentences[index].region
    guard region != .related else { return false }
    for draft in drafts.reversed() {
      guard draft.sentence + Self.reachOfImpact >= index else { break }
      if draft.figure.measure.isImpact, draft.figure.region == region { return true }
    }
    return words.stand(from: max(0, index - Self.reachOfImpact), through: index, region, sentences, tokens)
  }
}
