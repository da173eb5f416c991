public import Articles
public import Gazetteer
internal import Quantities
internal import Segmentation
internal import Synchronization

/// Finds the figures of an article.
///
/// ```swift
/// let extractor = FigureExtractor()
/// let figures = extractor.figures(in: article, options: ExtractionOptions())
/// ```
///
/// The stages of one sentence: tokens and quantities, chunks (``Chunker``), frames (``FrameMatcher``), then the
/// fields of each figure. What needs the whole article (relations, background, numbers) follows at the end.
public final class FigureExtractor: Sendable {
  /// The rules that no gazetteer changes, with their tables.
  struct Rules: Sendable {
    let splitter = SentenceSplitter()
    let lexicon = Lexicon()
    let periods = PeriodFinder()
    let sources = SourceFinder()
    let assertions = AssertionRule()
    let backgrounds = BackgroundRule()
    let currencies = CurrencyCountries()
    let coding = CodingRule()
    let confidences = ConfidenceRule()
    let senses = SenseRule()
  }

  /// The rules of English, made once.
  private static let english = Rules()

  let rules: Rules
  let parser: SentenceParser
  private let population: PopulationRule
  private let places: PlaceFinder
  private let borders: BorderRule
  /// Rooms that no thread is parsing in.
  private let rooms = Mutex<[SentenceParser.Room]>([])

  /// An extractor with the tables of `Data`; the first one loads them, which takes a few milliseconds.
  ///
  /// - Parameter gazetteer: The names of places; the embedded one where none is given.
  public init(gazetteer: Gazetteer = Gazetteer()) {
    places = PlaceFinder(gazetteer: gazetteer)
    borders = BorderRule(gazetteer: gazetteer)
    // Before the rules, which another thread may be loading.
    let reader = QuantityReader()
    let lexicon = Self.english.lexicon
    parser = SentenceParser(lexicon: lexicon, reader: reader)
    population = PopulationRule(lexicon: lexicon)
    rules = Self.english
  }

  /// Loads the tables that all extractors share, for a program that has something else to do meanwhile.
  public static func load() {
    _ = english
    _ = PlaceFinder()
    _ = QuantityReader()
  }

  /// The figures of `article` in order of appearance, numbered from 1.
  public func figures(in article: Article, options: ExtractionOptions = ExtractionOptions()) -> [Figure] {
    Figure.numbered(drafts(in: article, options).map(\.figure), minimumConfidence: options.minimumConfidence)
  }

  /// All figures of `article` with what they come from; relations name them by their place in the array, from 1.
  ///
  /// - Parameter learn: Where it is given, it is called with the numbers that the words around them may tell of, which are
  ///   then not read.
  func drafts(
    in article: Article, _ options: ExtractionOptions, learn: ((ContextExample) -> Void)? = nil
  ) -> [FigureDraft] {
    let sentences = rules.splitter.sentences(of: article)
    let tokens = tokens(of: sentences, article.text)
    var drafts: [FigureDraft] = []
    var impactWords = ImpactWords()
    let room = rooms.withLock { $0.popLast() } ?? SentenceParser.Room()
    defer { rooms.withLock { $0.append(room) } }
    for (index, sentence) in sentences.enumerated() {
      guard
        let parsed = parser.parse(
          sentence, tokens[index], of: article.text, scope: options.scope, in: room,
          nearImpact: isNearImpact(index, drafts, sentences, tokens, &impactWords))
      else { continue }
      var matches = matches(in: parsed)
      if matches.contains(where: { $0.isAnaphor || AnaphoraRule.isDeathOfPronoun($0) }) {
        matches = counted(matches, in: parsed, index, sentences, tokens, article.text, room, after: drafts)
      }
      weigh(
        &matches, in: parsed, index, sentences, tokens, article.text, after: drafts, learn: learn,
        nearImpact: isNearImpact(index, drafts, sentences, tokens, &impactWords))
      let count = drafts.count
      addDrafts(of: parsed, index, matches, article.text, options, to: &drafts)
      if drafts.count == count { room.reclaim(parsed) }
    }
    guard !drafts.isEmpty else { return [] }
    fillFields(of: drafts, article, sentences, tokens)
    fillPlaces(of: &drafts, article, sentences, tokens)
    borders.settle(&drafts, article.text)
    OtherEventRule().mark(&drafts, date: article.date)
    EarlierDeedRule().mark(&drafts)
    RelationRule().relate(&drafts)
    OutcomeRule().relate(&drafts)
    CodedCountRule().mark(&drafts)
    for index in drafts.indices { rules.coding.fill(&drafts[index].figure, options) }
    return drafts
  }

  /// The matches with the numbers that pronouns stand for, without those that tell what became of people counted
  /// before: their figures tell it then.
  private func counted(
    _ matches: [FrameMatch], in parsed: ParsedSentence, _ index: Int, _ sentences: [Sentence], _ tokens: [[Token]],
    _ text: SourceText, _ room: SentenceParser.Room, after drafts: [FigureDraft]
  ) -> [FrameMatch] {
    var before: ParsedSentence??
    func previous() -> ParsedSentence? {
      if let before { return before }
      var found: ParsedSentence?
      if index > 0, sentences[index - 1].region == sentences[index].region {
        found = parser.parse(sentences[index - 1], tokens[index - 1], of: text, scope: .numerals, in: room)
      }
      before = .some(found)
      return found
    }
    return AnaphoraRule().withOutcomes(matches, in: parsed).compactMap { match in
      guard match.isAnaphor, match.count == nil else { return match }
      // "They were taken to hospital, and one man died": not all of them were hurt.
      let isMixed = match.measure == .injured && matches.contains { $0.measure == .killed && !$0.isAnaphor }
      guard !match.mood.contains(.negated), !isMixed,
        rules.assertions.assertion(of: match, in: parsed, bytes: text.bytes.span) == .asserted
      else { return nil }
      var match = match
      switch AnaphoraRule().answer(match, in: index, parsed, after: drafts, beside: matches, previous: previous()) {
      case .count(let count): match.count = count
      case .killer:
        match.count = Interval(exactly: 1)
        match.rule = AnaphoraRule.rule("added.", of: match.rule)
      case .outcome(let draft):
        draft.figure.measure = match.measure
        draft.figure.rule = AnaphoraRule.rule(draft.figure.rule, of: match.rule)
        return nil
      case nil: return nil
      }
      return match
    }
  }

  private func matches(in parsed: ParsedSentence) -> [FrameMatch] {
    var matcher = FrameMatcher(parser.lexicon.frames, parsed)
    return matcher.matchWithEllipses()
  }

  /// The tokens of each sentence: cut once, and read for figures, sources, times and places.
  private func tokens(of sentences: [Sentence], _ text: SourceText) -> [[Token]] {
    let bytes = text.bytes.span
    return sentences.map { sentence in
      var tokens: [Token] = []
      tokens.reserveCapacity(sentence.range.count / 4 + 4)
      Tokenizer.tokenize(bytes, sentence.range, into: &tokens)
      return tokens
    }
  }

  /// Fills when, who says so, whether it is asserted and whether it is the article's event.
  private func fillFields(
    of drafts: [FigureDraft], _ article: Article, _ sentences: [Sentence], _ tokens: [[Token]]
  ) {
    var reading = ArticleReading(
      article: article, sentences: sentences, tokens: tokens, periods: rules.periods, sources: rules.sources)
    let bytes = article.text.bytes.span
    let day = drafts.contains { $0.figure.measure.isImpact } ? article.date ?? reading.statedDay() : nil
    for draft in drafts {
      let match = draft.match
      let isImpact = draft.figure.measure.isImpact
      let said = reading.source(forFigureAt: draft.tokens, in: draft.sentence)
      // A teaser's names are no sources: nothing in it speaks.
      if draft.figure.region != .related { draft.figure.source = said?.source }
      if let match, let assertion = rules.assertions.assertion(of: match, in: draft.parsed, bytes: bytes) {
        draft.figure.assertion = assertion
      }
      switch said?.kind {
      case .denied: draft.figure.assertion = .denied
      case .forecast where isImpact && draft.figure.assertion == .asserted && match?.mood.isEmpty == false:
        draft.figure.assertion = .forecast
      default: break
      }
      let forecast = draft.figure.assertion == .forecast
      let stated = reading.statedPeriod(
        forFigureAt: draft.tokens, predicate: match?.predicate, in: draft.sentence, isImpact: isImpact,
        forecast: forecast)
      draft.figure.period = stated.period
      guard isImpact else { continue }
      draft.figure.isBackground = rules.backgrounds.isBackground(draft, date: day)
      if !draft.figure.isBackground, !forecast {
        draft.figure.period = reading.period(of: stated, in: draft.sentence)
      }
    }
  }

  /// Fills where.
  private func fillPlaces(
    of drafts: inout [FigureDraft], _ article: Article, _ sentences: [Sentence], _ tokens: [[Token]]
  ) {
    // An article of prices has no use for places.
    let isNeeded = drafts.contains {
      $0.figure.measure.isImpact || $0.figure.measure == .count || $0.currencyName != nil
    }
    guard isNeeded else { return }
    var articlePlaces = ArticlePlaces(article: article, sentences: sentences, tokens: tokens, finder: places)
    // What an event did has the same places whether or not other counts are asked for.
    fillPlaces(of: &drafts, articlePlaces: &articlePlaces) { $0.isImpact || $0 == .money }
    // "60,000 dinars" are those of the country that the article tells of.
    for index in drafts.indices {
      guard let name = drafts[index].currencyName,
        let country = drafts[index].figure.places.first?.country ?? articlePlaces.mainCountry,
        let code = rules.currencies.code(of: name, in: country)
      else { continue }
      drafts[index].figure.unit = code
    }
    guard drafts.contains(where: { $0.figure.measure == .count }) else { return }
    let impact = drafts.map(\.figure.places)
    articlePlaces.startAgain()
    fillPlaces(of: &drafts, articlePlaces: &articlePlaces) { _ in true }
    for index in drafts.indices where drafts[index].figure.measure != .count {
      drafts[index].figure.places = impact[index]
    }
  }

  /// Fills where, as far as the figures of some measures are concerned.
  private func fillPlaces(
    of drafts: inout [FigureDraft], articlePlaces: inout ArticlePlaces, where isAsked: (Measure) -> Bool
  ) {
    let asked = drafts.indices.filter { isAsked(drafts[$0].figure.measure) }
    var first = 0
    while first < asked.count {
      let sentence = drafts[asked[first]].sentence
      var end = first
      while end < asked.count, drafts[asked[end]].sentence == sentence { end += 1 }
      let spots = asked[first..<end].map {
        FigureSpot(
          quote: drafts[$0].tokens, predicate: drafts[$0].match?.predicate, measure: drafts[$0].figure.measure,
          isBackground: drafts[$0].figure.isBackground)
      }
      let found = articlePlaces.places(of: spots, in: sentence)
      for (index, places) in zip(asked[first..<end], found) { drafts[index].figure.places = places }
      first = end
    }
  }

  /// The chunks of each sentence of `article` that may hold a figure, for debugging.
  package func parses(of article: Article) -> [String] {
    let sentences = rules.splitter.sentences(of: article)
    let room = SentenceParser.Room()
    return zip(sentences, tokens(of: sentences, article.text)).compactMap {
      parser.parse($0, $1, of: article.text, scope: .all, in: room)?.description(article.text)
    }
  }

  /// Adds the figures of a sentence, in order, to those of the sentences before.
  private func addDrafts(
    of parsed: ParsedSentence, _ index: Int, _ matches: [FrameMatch], _ text: SourceText, _ options: ExtractionOptions,
    to drafts: inout [FigureDraft]
  ) {
    let first = drafts.count
    var taken: [Int] = []
    for match in matches {
      let phrase = parsed.chunks[match.phrase]
      var match = match
      if match.antecedent == -1, match.measure == .count {
        let same = match.rule == FrameMatcher.restated ? phrase.quantity.map { parsed.quantities[$0].interval } : nil
        let told = drafts.last {
          $0.figure.measure.isImpact && (match.rule != FrameMatcher.restated || $0.figure.interval == same)
            // "The driver fled. Three *of them*" is of others.
            && !(match.rule == Self.partOfThem && $0.figure.interval.best == 1)
        }
        guard let last = told,
          index - last.sentence <= (match.isPart && match.rule != Self.partOfThem ? .max : Self.reachOfAnaphora)
        else { continue }
        match.measure = last.figure.measure
        if phrase.head == nil, last.figure.unit == "household" { match.headClass = .household }
      }
      if match.mood.contains(.negated), phrase.quantity.map({ parsed.quantities[$0].bound != .none }) ?? true {
        continue
      }
      guard let draft = draft(match, parsed, index, text),
        rules.assertions.assertion(of: match, in: parsed, bytes: text.bytes.span) != nil,
        phrase.determiner != .definite || phrase.quantity != nil
          || !(isRemention(draft, drafts[..<first]) || isRemention(draft, drafts[first...])),
        !isWordOfName(draft, drafts[..<first]), !isSameVictim(draft, drafts[first...]),
        match.rule != Self.bodyOfOne
          || !drafts.suffix(Self.remembered).contains(where: { $0.figure.measure == .killed })
      else { continue }
      if let quantity = phrase.quantity { taken.append(quantity) }
      drafts.append(draft)
    }
    for (number, quantity) in parsed.quantities.enumerated() where !taken.contains(number) {
      if let figure = plainFigure(quantity, parsed, text, options.scope) {
        drafts.append(
          FigureDraft(
            figure: figure, parsed: parsed, sentence: index, tokens: quantity.tokens,
            currencyName: quantity.currencyName, match: nil))
      }
    }
    if drafts.count > first + 1 { drafts[first...].sort { $0.figure.quote.start < $1.figure.quote.start } }
  }

  /// Whether a word of the language that is used as a name may be that of a victim who was told of before: "*Woods*, a
  /// plumber, was pronounced dead" after "A man was shot dead".
  private func isWordOfName(_ draft: FigureDraft, _ earlier: ArraySlice<FigureDraft>) -> Bool {
    guard draft.figure.rule.hasPrefix("name."), draft.tokens.count == 1, let word = draft.tokens.first,
      !draft.parsed.lexemes[word].forms.isEmpty
    else { return false }
    return earlier.suffix(Self.remembered).contains {
      $0.figure.measure == draft.figure.measure && $0.figure.interval.best == 1 && $0.figure.region == .body
    }
  }

  /// Whether "him" is one whom the sentence says to be hurt already: "A man stabbed a guard, injuring *him*".
  private func isSameVictim(_ draft: FigureDraft, _ here: ArraySlice<FigureDraft>) -> Bool {
    // "*A woman* blew herself up, killing *herself* and two shoppers"
    if draft.figure.measure == .killed, draft.figure.rule.hasPrefix("pronoun."), let pronoun = draft.tokens.first,
      WordSets.reflexives.contains(draft.parsed.tokens[pronoun].hash), let last = here.last,
      last.figure.measure == .killed, last.figure.interval.best == 1, isOwnDeath(last)
    {
      return true
    }
    guard draft.figure.measure == .injured, draft.figure.rule.hasPrefix("pronoun."), let pronoun = draft.tokens.first,
      WordSets.onePerson.contains(draft.parsed.tokens[pronoun].hash)
    else { return false }
    return here.suffix(Self.remembered).contains { $0.figure.measure == .injured && $0.figure.interval.best == 1 }
  }

  /// "*A woman* blew herself up": one whom her own verb kills.
  private func isOwnDeath(_ draft: FigureDraft) -> Bool {
    guard let match = draft.match, let verb = match.verb, match.phrase < verb, !draft.parsed.chunks[verb].isPassive,
      let object = draft.parsed.object(of: verb).first
    else { return false }
    return WordSets.reflexives.contains(draft.parsed.tokens[draft.parsed.chunks[object].tokens.lowerBound].hash)
  }

  /// The rule of "his body was found", which tells of a death where none was told of before.
  private static let bodyOfOne = "possessive.body"

  /// The rule of "three of them", who are some of those last told of.
  private static let partOfThem = "part.anaphora"

  /// How many sentences back "the number has since doubled" may look.
  private static let reachOfAnaphora = 2

  /// How many figures back "the driver" may have been counted.
  private static let remembered = 128

  /// Whether "the driver" was counted before.
  private func isRemention(_ draft: FigureDraft, _ earlier: ArraySlice<FigureDraft>) -> Bool {
    earlier.suffix(Self.remembered).contains {
      // "An officer was shot in the leg … The officer was shot when": what came of it is known.
      let isToldBy =
        draft.figure.measure == .casualties && ($0.figure.measure == .injured || $0.figure.measure == .killed)
      return ($0.figure.measure == draft.figure.measure || isToldBy) && $0.figure.interval.best == 1
        && ($0.figure.region != .headline || draft.figure.region == .headline)
        && $0.figure.unitText?.lowercased() == draft.figure.unitText?.lowercased()
        && firstOfCompound($0) == firstOfCompound(draft)
    }
  }

  /// The word before a hyphen of the head: "co" of "the co-pilot", who is not the pilot.
  private func firstOfCompound(_ draft: FigureDraft) -> UInt32? {
    guard let head = draft.match.flatMap({ draft.parsed.chunks[$0.phrase].head }), head > 1,
      draft.parsed.tokens[head - 1].kind == .dash
    else { return nil }
    return draft.parsed.tokens[head - 2].hash
  }

  /// The figure of a frame's match.
  private func draft(_ match: FrameMatch, _ parsed: ParsedSentence, _ sentence: Int, _ text: SourceText) -> FigureDraft?
  {
    let phrase = parsed.chunks[match.phrase]
    let quantity = phrase.quantity.map { parsed.quantities[$0] }
    if quantity == nil, match.measure == .housesDestroyed || match.measure == .housesDamaged { return nil }
    var quote = quoteTokens(phrase, parsed)
    if let last = parsed.lastHead(of: match.phrase) { quote = quote.lowerBound..<last + 1 }
    if match.rule.hasPrefix("report.") { quote = quote.lowerBound..<max(quote.upperBound, match.predicate.upperBound) }
    let unit =
      switch match.measure {
      case .housesDestroyed, .housesDamaged: "house"
      case .killed, .injured, .casualties, .missing, .detained, .abducted, .protesters, .infected: "person"
      case .affected where (match.headClass ?? phrase.nounClass) == .house: "house"
      default:
        (match.headClass ?? phrase.nounClass) == .household || (match.headClass ?? phrase.nounClass) == .house
          ? "household" : "person"
      }
    let determiner = phrase.tokens.lowerBound..<phrase.tokens.lowerBound + 1
    return FigureDraft(
      figure: Figure(
        measure: match.measure, interval: match.count ?? quantity?.interval ?? Interval(exactly: 1),
        bound: match.count.map(Bound.init(describing:)) ?? quantity?.bound ?? .exact,
        unit: unit,
        unitText: (phrase.head ?? (phrase.isPronoun ? phrase.tokens.lowerBound : nil)).map {
          text.string(in: parsed.tokens[$0].range)
        },
        quantityText: (quantity?.number ?? (phrase.determiner == .none ? nil : determiner)).map {
          text.string(in: parsed.range($0))
        },
        population: match.rule.hasPrefix("report.") || match.rule.hasPrefix("name.")
          ? nil : population.population(of: match.phrase, in: parsed, text: text), region: parsed.sentence.region,
        sentence: parsed.sentence.range, quote: parsed.range(quote),
        confidence: match.reading?.chance
          ?? rules.confidences.confidence(rule: match.rule, measure: match.measure, phrase: phrase),
        rule: match.rule),
      parsed: parsed, sentence: sentence, tokens: quote, match: match)
  }

  /// The tokens of a figure's quote: from the qualifier, without a plain "the", to the head noun.
  private func quoteTokens(_ phrase: Chunk, _ parsed: ParsedSentence) -> Range<Int> {
    var start = phrase.tokens.lowerBound
    var end = phrase.tokens.upperBound
    if let number = phrase.quantity {
      start = parsed.quantities[number].tokens.lowerBound
      end = max(phrase.head.map { $0 + 1 } ?? 0, parsed.quantities[number].tokens.upperBound)
    } else if let head = phrase.head {
      end = head + 1
    }
    return start..<max(end, start + 1)
  }

  /// The figure of a quantity that no frame took: money always, the rest by the scope.
  private func plainFigure(
    _ quantity: Quantity, _ parsed: ParsedSentence, _ text: SourceText, _ scope: ExtractionOptions.Scope
  ) -> Figure? {
    if scope == .impact, quantity.kind != .money { return nil }
    let measure: Measure
    var unit = quantity.unit ?? "1"
    var tokens = quantity.tokens
    var unitText = quantity.unitTokens.map { text.string(in: parsed.range($0)) }
    switch quantity.kind {
    case .money: measure = .money
    case .percent: measure = .percent
    case .rate: measure = .rate
    case .measured(let dimension): measure = Measure(rawValue: dimension.rawValue) ?? .count
    case .numeral: measure = .numeral
    case .cardinal:
      measure = .count
      unit = "item"
      guard scope != .impact, let count = PlainCount(quantity, in: parsed, text, quote: { quoteTokens($0, parsed) })
      else { return nil }
      tokens = count.quote
      unitText = count.unit.map { text.string(in: parsed.tokens[$0].range) }
    }
    switch scope {
    case .impact, .numerals: break
    case .all: guard measure != .numeral else { return nil }
    }
    return Figure(
      measure: measure, interval: quantity.interval, bound: quantity.bound, unit: unit, stated: quantity.stated,
      unitText: unitText, quantityText: text.string(in: parsed.range(quantity.number)), region: parsed.sentence.region,
      sentence: parsed.sentence.range, quote: parsed.range(tokens),
      confidence: rules.confidences.confidence(rule: "quantity", measure: measure, phrase: nil),
      rule: "quantity.\(measure.rawValue)")
  }
}
