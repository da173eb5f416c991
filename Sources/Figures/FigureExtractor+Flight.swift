internal import Articles
internal import Segmentation

/// Which sentences of an article have words of flight: counted once, when it is first asked for.
struct FlightWords {
  private var measures: [Measure?]?

  /// What the words of the sentences from `first` to `last` tell: refugees before displaced; `nil` where there are none.
  mutating func measure(
    from first: Int, through last: Int, _ region: Region.Kind, _ sentences: [Sentence], _ tokens: [[Token]]
  ) -> Measure? {
    let known = measures ?? tokens.map(Self.measure)
    measures = known
    var found: Measure?
    for index in first...last where sentences[index].region == region {
      if known[index] == .refugees { return .refugees }
      found = found ?? known[index]
    }
    return found
  }

  private static func measure(of tokens: [Token]) -> Measure? {
    var found: Measure?
    for token in tokens where token.kind == .word {
      if WordSets.refugeeWords.contains(token.hash) { return .refugees }
      if WordSets.flightWords.contains(token.hash) { found = .displaced }
    }
    return found
  }
}

/// Whether the text around a sentence speaks of people who fled.
extension FigureExtractor {
  /// How many sentences back a text may have spoken of flight.
  private static let reachOfFlight = 2

  /// What a count of people who came or stay somewhere is of, by the figures of the sentences before, or by their words:
  /// "Evacuation centres were opened. 2,150 people gathered there"; `nil` where the text speaks of no flight.
  ///
  /// - Parameters:
  ///   - index: The index of the sentence.
  ///   - drafts: The figures before it.
  ///   - words: The article's words of flight.
  func flight(
    before index: Int, _ drafts: [FigureDraft], _ sentences: [Sentence], _ tokens: [[Token]],
    _ words: inout FlightWords
  ) -> Measure? {
    let region = sentences[index].region
    guard region != .related else { return nil }
    for draft in drafts.reversed() {
      guard draft.sentence + Self.reachOfFlight >= index else { break }
      guard draft.figure.measure.isOfFlight, draft.figure.region == region else { continue }
      return draft.figure.measure == .homeless ? .displaced : draft.figure.measure
    }
    return words.measure(from: max(0, index - Self.reachOfFlight), through: index, region, sentences, tokens)
  }

  /// The matches with the measure of those whom only the text around says to have fled, without those of whom nothing does.
  func settled(_ matches: [FrameMatch], flight: @autoclosure () -> Measure?) -> [FrameMatch] {
    guard matches.contains(where: { $0.rule == FrameMatcher.contextRule && $0.measure == .count }) else {
      return matches
    }
    let measure = flight()
    return matches.compactMap { match in
      guard match.rule == FrameMatcher.contextRule, match.measure == .count else { return match }
      guard let measure else { return nil }
      var match = match
      match.measure = measure
      match.antecedent = nil
      return match
    }
  }
}
