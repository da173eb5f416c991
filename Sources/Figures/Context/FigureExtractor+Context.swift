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

/// Numbers that no frame takes, in a text that speaks of flight or of homes.
extension FigureExtractor {
  /// The kind of rule of those whom the words around them tell of.
  static let contextKind = "context."

  /// How likely a number must count what it is read as; whoever wants only likely figures asks for more
  /// (``ExtractionOptions/minimumConfidence``).
  private static let leastChance = 0.3

  /// Adds to the matches of a sentence those of numbers that no frame took, as the words around them tell: "The city opened
  /// shelters for those who fled. *About 1,000* had used them by Sunday", "two homes in Wells and *six* in the valley".
  ///
  /// The trap is a number that counts people or homes and no victims beside ones that do: "in a town of *40,000*".
  func addContextual(to matches: inout [FrameMatch], in parsed: ParsedSentence, _ context: ContextFeatures) {
    let matcher = FrameMatcher(parser.lexicon.frames, parsed)
    let numbers = ContextNumbers(matcher, context.text)
    var found: [FrameMatch] = []
    for index in numbers.phrases where !matches.contains(where: { $0.phrase == index }) {
      guard
        let reading = ContextModel.english.reading(
          where: { numbers.canCount(index, $0) }, features: { context.forEach(of: index, matches, $0) }),
        reading.chance >= Self.leastChance
      else { continue }
      let verb = matcher.verbAround(index)
      var match = FrameMatch(
        phrase: index, measure: reading.measure, rule: Self.contextKind + reading.measure.rawValue, rank: 20,
        predicate: parsed.chunks[verb ?? index].tokens, verb: verb)
      match.mood = verb.map { parsed.chunks[$0].mood } ?? []
      match.reading = reading
      // "Some 40 people were taken *to hospital*": elsewhere than where those who fled go.
      guard !matcher.isRoomFor(match), !match.mood.contains(.negated),
        !parsed.has(WordSets.elsewhere, in: verb.map { parsed.tail(of: $0) } ?? 0..<0)
      else { continue }
      found.append(match)
    }
    guard !found.isEmpty else { return }
    matches += found
    matches.sort { $0.phrase < $1.phrase }
  }

  /// What stands around the numbers of the sentence `index`.
  func context(
    of parsed: ParsedSentence, _ index: Int, _ sentences: [Sentence], _ tokens: [[Token]], _ text: SourceText,
    after drafts: [FigureDraft]
  ) -> ContextFeatures {
    let isContinued = index > 0 && sentences[index - 1].region == sentences[index].region
    let told = drafts.reversed().prefix { $0.sentence + Self.reachOfFlight >= index }.first {
      $0.figure.measure.isImpact
    }
    return ContextFeatures(
      parsed: parsed, text: text, earlier: isContinued ? tokens[index - 1] : [], known: told?.figure.measure)
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
        features.append(($0.rawValue, String(decoding: $1, as: UTF8.self).lowercased()))
      }
      body(ContextExample(quote: parsed.range(parsed.quantities[number].tokens), features: features))
    }
  }

  /// The numbers of `article` that may count people or homes near words of flight, to learn from what they count.
  package func contextExamples(of article: Article) -> [ContextExample] {
    var examples: [ContextExample] = []
    _ = drafts(in: article, ExtractionOptions()) { examples.append($0) }
    return examples
  }
}
