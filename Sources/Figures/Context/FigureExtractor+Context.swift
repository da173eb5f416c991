package import Articles
internal import Quantities
internal import Segmentation

/// A number that may count people or homes, with what stands around it.
package struct ContextExample {
  /// The qualifier and the number.
  package let quote: TextRange
  /// Each thing around it: the place that it has and the letters of its word.
  package let features: [(place: String, letters: String)]
}

/// Numbers that no frame takes, in a text that tells of harm, of flight or of homes.
extension FigureExtractor {
  /// The kind of rule of those whom the words around them tell of.
  static let contextKind = "context."

  /// How likely a number must count what it is read as; whoever wants only likely figures asks for more
  /// (``ExtractionOptions/minimumConfidence``).
  private static let leastChance = 0.3

  /// Lets the words around the numbers of a sentence decide what a frame of several senses counts, and what those count
  /// that no frame took.
  ///
  /// - Parameter learn: Where it is given, it is called with the numbers instead.
  func weigh(
    _ matches: inout [FrameMatch], in parsed: ParsedSentence, _ index: Int, _ sentences: [Sentence],
    _ tokens: [[Token]], _ text: SourceText, after drafts: [FigureDraft], learn: ((ContextExample) -> Void)?,
    nearImpact: @autoclosure () -> Bool
  ) {
    let isOpen = parsed.quantities.contains { $0.kind == .cardinal } && nearImpact()
    guard isOpen || rules.senses.areAsked(by: matches) else { return }
    let context = context(of: parsed, index, sentences, tokens, text, after: drafts)
    if let learn {
      if isOpen { self.learn(from: parsed, matches, context, learn) }
      return
    }
    let known = matches
    let told = known.map { parsed.chunks[$0.phrase].head == nil ? context.known : nil }
    rules.senses.settle(&matches, told: { told[$0] }) { index in
      var things: [(ContextFeatures.Place, ArraySlice<UInt8>)] = []
      context.forEach(of: known[index].phrase, known) { things.append(($0, $1)) }
      return things
    }
    if isOpen { addContextual(to: &matches, in: parsed, context) }
  }

  /// Adds to the matches of a sentence those of numbers that no frame took, as the words around them tell: "The city opened
  /// shelters for those who fled. *About 1,000* had used them by Sunday", "two homes in Wells and *six* in the valley".
  ///
  /// The trap is a number of people or homes to whom nothing happened beside ones that count victims: "in a town of
  /// *40,000*", "*two gunmen* on a motorcycle".
  func addContextual(to matches: inout [FrameMatch], in parsed: ParsedSentence, _ context: ContextFeatures) {
    let matcher = FrameMatcher(parser.lexicon.frames, parsed)
    let numbers = ContextNumbers(matcher, context.text)
    var found: [FrameMatch] = []
    for index in numbers.phrases where !matches.contains(where: { $0.phrase == index }) {
      guard
        let reading = ContextModel.english.reading(
          atLeast: Self.leastChance, where: { numbers.canCount(index, $0) },
          features: { context.forEach(of: index, matches, $0) })
      else { continue }
      let verb = matcher.verbAround(index)
      var match = FrameMatch(
        phrase: index, measure: reading.measure, rule: Self.contextKind + reading.measure.rawValue, rank: 20,
        predicate: parsed.chunks[verb ?? index].tokens, verb: verb)
      match.mood = verb.map { parsed.chunks[$0].mood } ?? []
      match.reading = reading
      // "Some 40 people were taken *to hospital*": elsewhere than where those who fled go.
      guard !match.measure.isOfHarm || isOpen(match, matches, context) else { continue }
      let isElsewhere =
        reading.measure.isOfFlight && parsed.has(WordSets.elsewhere, in: verb.map { parsed.tail(of: $0) } ?? 0..<0)
      guard !isElsewhere, !matcher.isRoomFor(match), !match.mood.contains(.negated) else { continue }
      found.append(match)
    }
    guard !found.isEmpty else { return }
    matches += found
    matches.sort { $0.phrase < $1.phrase }
  }

  /// Whether a number may be of victims beside what is told already: a bare one only where the same is, "by 12 votes to
  /// *9*", and none that a pronoun takes up, "pulled *nine* passengers off a bus and shot them".
  private func isOpen(_ match: FrameMatch, _ matches: [FrameMatch], _ context: ContextFeatures) -> Bool {
    let isBare = context.parsed.chunks[match.phrase].head == nil
    let isTold = context.known == match.measure || matches.contains { $0.measure == match.measure }
    return (!isBare || isTold) && !matches.contains { $0.rule.hasPrefix(AnaphoraRule.kind) }
  }

  /// What stands around the numbers of the sentence `index`.
  func context(
    of parsed: ParsedSentence, _ index: Int, _ sentences: [Sentence], _ tokens: [[Token]], _ text: SourceText,
    after drafts: [FigureDraft]
  ) -> ContextFeatures {
    let isContinued = index > 0 && sentences[index - 1].region == sentences[index].region
    let told = drafts.reversed().prefix { $0.sentence + Self.reachOfImpact >= index }.first {
      $0.figure.measure.isImpact
    }
    return ContextFeatures(
      parsed: parsed, text: text, frames: parser.lexicon.frames, earlier: isContinued ? tokens[index - 1] : [],
      known: told?.figure.measure)
  }

  /// Calls `body` with each number of a sentence that may count people or homes.
  func learn(
    from parsed: ParsedSentence, _ matches: [FrameMatch], _ context: ContextFeatures, _ body: (ContextExample) -> Void
  ) {
    let numbers = ContextNumbers(FrameMatcher(parser.lexicon.frames, parsed), context.text)
    for index in numbers.phrases {
      guard let number = parsed.chunks[index].quantity else { continue }
      var features: [(place: String, letters: String)] = []
      context.forEach(of: index, matches.filter { $0.phrase != index }) {
        features.append(($0.name, String(decoding: $1, as: UTF8.self).lowercased()))
      }
      body(
        ContextExample(
          quote: parsed.range(parsed.quantities[number].tokens), features: features))
    }
  }

  /// The numbers of `article` that may count people or homes near words of harm, of flight or of homes, to learn from what
  /// they count.
  package func contextExamples(of article: Article) -> [ContextExample] {
    var examples: [ContextExample] = []
    _ = drafts(in: article, ExtractionOptions()) { examples.append($0) }
    return examples
  }
}
