internal import Articles
internal import Quantities
internal import Segmentation

/// Says whom a pronoun stands for that tells what became of people, where nobody has counted them by the measure yet.
///
/// "Two armed men fired at a patrol. *They* were killed" tells of two dead; "A man was shot. *He* was pronounced dead" of
/// one dead, not of one shot. The traps are people who were counted already ("Two men were killed. *They* were killed by
/// a mine") and several whom the pronoun may stand for ("Two men attacked three guards. They were killed").
struct AnaphoraRule {
  /// What a pronoun adds to what was told.
  enum Answer {
    /// So many people, who were not counted by its measure before.
    case count(Interval)
    /// What became of those of an earlier figure, which counts what was done to them.
    case outcome(of: FigureDraft)
    /// He who killed those counted before died too.
    case killer
  }

  /// How many chunks before its taking up a count may stand.
  private static let reachOfCount = 96
  /// How many sentences back those told of may stand.
  private static let reach = 2
  /// How many figures back people may have been counted.
  private static let remembered = 128

  /// What the pronoun of `match` tells; `nil` where it is not sure or was told before.
  ///
  /// - Parameters:
  ///   - sentence: The index of the pronoun's sentence, which is `parsed`.
  ///   - earlier: The figures before it.
  ///   - previous: The sentence before.
  func answer(
    _ match: FrameMatch, in sentence: Int, _ parsed: ParsedSentence, after earlier: [FigureDraft],
    beside matches: [FrameMatch] = [], previous: @autoclosure () -> ParsedSentence?
  ) -> Answer? {
    let near = earlier.suffix(Self.remembered).reversed().prefix { $0.sentence + Self.reach >= sentence }.filter {
      $0.figure.unit == "person" && $0.figure.measure.isOfVictims && $0.figure.region == parsed.sentence.region
    }
    let phrase = parsed.chunks[match.phrase]
    let pronoun = parsed.tokens[phrase.tokens.lowerBound].hash
    if WordSets.nominatives.contains(pronoun) {
      if isKiller(match, pronoun, sentence, earlier) || isKillerHere(match, pronoun, parsed, matches, earlier) {
        return .killer
      }
      if near.isEmpty { return ofNobodyCounted(match, pronoun, parsed, earlier, previous()) }
      // "Seven were stabbed. *The attacker* was chased by guards who shot him, and *he* was pronounced dead"
      let here = persons(in: parsed, before: match.phrase, pronoun)
      // "A man was killed. The 57-year-old *man* was driving when *he* was hit": he was counted.
      if let last = near.first, last.sentence < sentence, last.figure.interval.best == 1, here.count == 1,
        parsed.chunks[here[0]].determiner == .definite,
        isCounted(last, by: parsed.chunks[here[0]].head.map { parsed.tokens[$0].hash })
      {
        return nil
      }
      if near.first.map({ $0.sentence < sentence }) ?? false, !here.isEmpty {
        return ofNobodyCounted(match, pronoun, parsed, earlier, nil)
      }
      return ofOne(match, pronoun, sentence, near, earlier)
    }
    let noun = parsed.nounTakenUp(phrase)
    let isCalled = noun.map(WordSets.rementioned.contains) ?? false
    // "The hostages were found dead" after "seven nurses were abducted"; "the children were hurt" after "two children".
    // "The plane fell with 15 soldiers on board. There were *no survivors*"
    if match.rule.hasSuffix(FrameMatcher.noSurvivors) {
      let count = previous().flatMap { toldCount(in: $0, before: $0.chunks.count, nil) }
      return count.flatMap { isCounted($0, match.measure, earlier) ? nil : .count($0) }
    }
    // "In addition to *the attackers*, four people died"
    if match.rule.hasPrefix("added.") {
      guard let noun,
        let count = previous().flatMap({ toldCount(in: $0, before: $0.chunks.count, noun, isOfBand: true) })
      else { return nil }
      return .count(count)
    }
    let several = near.filter {
      ($0.figure.interval.best ?? 0) > 1 && (noun == nil || isCalled || isCounted($0, by: noun))
    }
    if several.contains(where: { $0.figure.measure == match.measure && $0.sentence + 1 >= sentence }) { return nil }
    if let last = several.first {
      let told = several.filter { $0.sentence == last.sentence }
      guard told.allSatisfy({ $0.figure.interval == last.figure.interval }),
        !isCounted(last.figure.interval, match.measure, earlier)
      else { return nil }
      switch (last.figure.measure, match.measure) {
      case (.killed, _): return nil
      case (.casualties, _), (.injured, .killed):
        return last.match?.isPart == false ? .outcome(of: told[told.count - 1]) : nil
      default: return .count(last.figure.interval)
      }
    }
    if let count = countOfList(near, match.measure, earlier) { return .count(count) }
    // "The hostages were found dead" speaks of people who were counted.
    guard !isCalled else { return nil }
    // "Two nurses and a guard came under fire; *the nurses* died", "stopped nine porters and shot *them*"
    let isThem = noun == nil && match.verb.map { $0 < match.phrase && !parsed.chunks[$0].isPassive } ?? false
    let actors = isThem ? match.verb.map { parsed.subject(of: $0, isReduced: false) } ?? [] : []
    let here =
      noun == nil && !isThem ? nil : toldCount(in: parsed, before: match.phrase, noun, besides: actors)
    guard let count = here ?? previous().flatMap({ toldCount(in: $0, before: $0.chunks.count, noun) }) else {
      return nil
    }
    return isCounted(count, match.measure, earlier) ? nil : .count(count)
  }

  /// How many single people one verb of a sentence before tells of: "abducted *a mayor and his driver*. Their bodies".
  private func countOfList(_ near: [FigureDraft], _ measure: Measure, _ earlier: [FigureDraft]) -> Interval? {
    guard let last = near.first, let verb = last.match?.verb else { return nil }
    switch last.figure.measure {
    case .abducted, .detained, .missing: break
    default: return nil
    }
    let list = near.filter {
      $0.sentence == last.sentence && $0.match?.verb == verb && $0.figure.measure == last.figure.measure
        && $0.figure.interval.best == 1
    }
    let count = Interval(exactly: Double(list.count))
    return list.count > 1 && !isCounted(count, measure, earlier) ? count : nil
  }

  /// How many persons the one count of a sentence before the chunk at `end` tells of, by `noun` where one takes them up.
  private func toldCount(
    in parsed: ParsedSentence, before end: Int, _ noun: UInt32?, isOfBand: Bool = false, besides actors: [Int] = []
  ) -> Interval? {
    let plurals = (max(0, end - Self.reachOfCount)..<end).filter { index in
      guard parsed.isCountOfPersons(index), !actors.contains(index) else { return false }
      guard let noun else { return true }
      let other = parsed.nounTakenUp(parsed.chunks[index])
      // "Two gunmen … the attackers"
      return other == noun || isOfBand && WordSets.bands.contains(noun) && other.map(WordSets.bands.contains) ?? false
    }
    guard plurals.count == 1, let number = parsed.chunks[plurals[0]].quantity else { return nil }
    return parsed.quantities[number].interval
  }

  /// The kind of rule of a pronoun that stands for those counted before.
  static let kind = "anaphor."

  /// The kind of one rule with the frame of another: "verb.die" of "verb.shoot" and "anaphor.die".
  static func rule(_ rule: String, of frame: String) -> String {
    (rule.split(separator: ".").first ?? "") + "." + (frame.split(separator: ".").last ?? "")
  }

  /// The matches of a sentence in which a pronoun tells of the death of one whom the sentence tells of before: "A woman
  /// was shot and taken to a hospital, where *she* died" is of one dead.
  ///
  /// - Complexity: linear.
  func withOutcomes(_ matches: [FrameMatch], in parsed: ParsedSentence) -> [FrameMatch] {
    var matches = matches
    var last: Int?
    for index in matches.indices {
      let match = matches[index]
      // "rushed to a clinic, where medics pronounced *him* dead"
      let isHim = Self.isDeathOfPronoun(match)
      guard match.isAnaphor || isHim else {
        last = match.measure.isOfVictims && !match.isPart ? index : nil
        continue
      }
      let phrase = parsed.chunks[match.phrase]
      let pronoun = parsed.tokens[phrase.tokens.lowerBound].hash
      guard match.measure == .killed, isHim || match.isAnaphor, let told = last, matches[told].count == nil,
        agrees(pronoun, parsed.chunks[matches[told].phrase], parsed),
        isOfSeveral(pronoun)
          || !parsed.has(
            WordSets.feminine.contains(pronoun) ? WordSets.masculine : WordSets.feminine,
            in: parsed.chunks[matches[told].phrase].tokens)
      else { continue }
      switch matches[told].measure {
      case .casualties, .injured:
        matches[told].measure = .killed
        matches[told].rule = Self.rule(matches[told].rule, of: match.rule)
        matches[index].count = Interval(exactly: 0)
      case .rescued, .missing, .abducted, .detained:
        matches[index].count =
          parsed.chunks[matches[told].phrase].quantity.map { parsed.quantities[$0].interval } ?? Interval(exactly: 1)
      default: matches[index].count = Interval(exactly: 0)
      }
    }
    return matches.filter { $0.count?.best != 0 }
  }

  /// "pronounced *him* dead": one who may have been told of before.
  static func isDeathOfPronoun(_ match: FrameMatch) -> Bool {
    match.rule == "pronoun.pronounce_dead"
  }

  /// Whether the pronoun may stand for as many as the phrase is of: "him" of "a guard", "them" of "two guards".
  private func agrees(_ pronoun: UInt32, _ phrase: Chunk, _ parsed: ParsedSentence) -> Bool {
    if WordSets.nominatives.contains(pronoun) || WordSets.onePerson.contains(pronoun) { return phrase.quantity == nil }
    guard isOfSeveral(pronoun), let number = phrase.quantity,
      case .cardinal = parsed.quantities[number].kind
    else { return false }
    return !parsed.quantities[number].isSingular
  }

  /// "they", "their"
  private func isOfSeveral(_ pronoun: UInt32) -> Bool {
    WordSets.pluralPronouns.contains(pronoun) || WordSets.pluralPossessives.contains(pronoun)
  }

  /// Whether a figure counts people by the noun that takes them up.
  private func isCounted(_ draft: FigureDraft, by noun: UInt32?) -> Bool {
    guard let phrase = draft.match.map({ draft.parsed.chunks[$0.phrase] }), let head = phrase.head else { return false }
    return draft.parsed.tokens[head].hash == noun
  }

  /// "He was pronounced dead" of one who was shot, wounded, abducted.
  private func ofOne(
    _ match: FrameMatch, _ pronoun: UInt32, _ sentence: Int, _ near: [FigureDraft], _ earlier: [FigureDraft]
  ) -> Answer? {
    guard let last = near.first, last.figure.interval.best == 1, last.match?.isPart == false,
      last.figure.assertion == .asserted, !last.figure.isBackground, isOfSex(pronoun, last),
      last.sentence < sentence || last.match.map({ $0.phrase < match.phrase }) ?? false,
      !(match.measure == .killed
        && earlier.suffix(Self.remembered).contains { $0.figure.measure == .killed && $0.figure.region == .body })
    else { return nil }
    switch (last.figure.measure, match.measure) {
    case (.casualties, _), (.injured, .killed):
      // "A gunman shot a guard. He was killed": who?
      let isObject = last.match.flatMap { told in told.verb.map { told.phrase > $0 } } ?? false
      let isSure =
        !isObject || match.rule.hasSuffix("_dead") || match.rule.hasSuffix(".succumb") || match.measure == .injured
      return isSure ? .outcome(of: last) : nil
    case (.abducted, .killed), (.missing, .killed), (.detained, .killed): return .count(Interval(exactly: 1))
    default: return nil
    }
  }

  /// "A guard killed seven people. *He* was shot dead by police": he who did it, where he is no victim.
  ///
  /// The trap is a single victim of whom it may be said ("A man stabbed a guard. He died").
  private func isKiller(
    _ match: FrameMatch, _ pronoun: UInt32, _ sentence: Int, _ earlier: [FigureDraft]
  ) -> Bool {
    guard match.measure == .killed, let last = earlier.last(where: { $0.figure.measure == .killed }),
      last.sentence + 1 == sentence, last.figure.region == .body, !last.figure.isBackground,
      last.figure.interval.value ?? 0 > 1, last.populationClass != .attacker,
      !earlier.suffix(Self.remembered).contains(where: {
        $0.figure.measure == .killed && ($0.populationClass == .attacker || $0.isAdded)
      }), let told = last.match, !told.isPart, !told.isToll, let verb = told.verb, told.phrase > verb
    else { return false }
    return isDoneByOne(verb, pronoun, last.parsed)
  }

  /// "A driver killed two people before *he* was shot dead": the same in one sentence.
  private func isKillerHere(
    _ match: FrameMatch, _ pronoun: UInt32, _ parsed: ParsedSentence, _ matches: [FrameMatch], _ earlier: [FigureDraft]
  ) -> Bool {
    guard match.measure == .killed, !earlier.suffix(Self.remembered).contains(where: { $0.figure.measure == .killed }),
      let told = matches.last(where: { $0.measure == .killed && $0.phrase < match.phrase && !$0.isAnaphor }),
      !told.isPart, !told.isToll, let verb = told.verb, told.phrase > verb,
      let number = parsed.chunks[told.phrase].quantity, parsed.quantities[number].interval.value ?? 0 > 1
    else { return false }
    return isDoneByOne(verb, pronoun, parsed)
  }

  /// Whether the verb's subject is one person of whom the pronoun may be said.
  private func isDoneByOne(_ verb: Int, _ pronoun: UInt32, _ parsed: ParsedSentence) -> Bool {
    let own = parsed.chunks[verb].form == .gerund ? [] : parsed.subject(of: verb, isReduced: false)
    let subject = own.isEmpty ? parsed.previousVerb(verb).map { parsed.subject(of: $0, isReduced: false) } ?? [] : own
    let others = WordSets.feminine.contains(pronoun) ? WordSets.masculine : WordSets.feminine
    return subject.contains { index in
      let phrase = parsed.chunks[index]
      return phrase.quantity == nil && !phrase.isPlural && phrase.nounClass == .person
        && !parsed.has(others, in: phrase.tokens)
    }
  }

  /// "A herder stepped on a mine. *He* was injured", "The attacker was chased by guards, and *he* was shot dead": of one of
  /// whom no figure tells.
  ///
  /// The traps are a life told in short ("The poet grew up in Leeds. He died in 1998") and two of whom it may be said.
  private func ofNobodyCounted(
    _ match: FrameMatch, _ pronoun: UInt32, _ parsed: ParsedSentence, _ earlier: [FigureDraft],
    _ previous: ParsedSentence?
  ) -> Answer? {
    guard
      !earlier.suffix(Self.remembered).contains(where: {
        $0.figure.measure == match.measure && $0.figure.region == parsed.sentence.region
      }), match.measure == .injured || isDeathToldOfNow(match, parsed)
    else { return nil }
    let here = persons(in: parsed, before: match.phrase, pronoun)
    let told = here.isEmpty ? previous.map { persons(in: $0, before: $0.chunks.count, pronoun) } ?? [] : here
    return told.count == 1 ? .count(Interval(exactly: 1)) : nil
  }

  /// "was pronounced dead", "succumbed", "died *at the scene*": a death of the event, which no life told in short says.
  private func isDeathToldOfNow(_ match: FrameMatch, _ parsed: ParsedSentence) -> Bool {
    guard let verb = match.verb else { return false }
    if match.rule.hasSuffix("_dead") || match.rule.hasSuffix(".succumb") { return true }
    // "He *was killed*", but "He was killed in 1944"
    if parsed.chunks[verb].isPassive, !parsed.quantities.contains(where: { $0.kind == .numeral(.year) }) { return true }
    let tail = parsed.tail(of: verb)
    return parsed.has(WordSets.atOnce, in: tail) || parsed.has(WordSets.afterwards, in: tail)
  }

  /// The single persons before the chunk at `end` whom the pronoun may stand for.
  private func persons(in parsed: ParsedSentence, before end: Int, _ pronoun: UInt32) -> [Int] {
    let others = WordSets.feminine.contains(pronoun) ? WordSets.masculine : WordSets.feminine
    return (max(0, end - Self.reachOfCount)..<end).filter { index in
      let phrase = parsed.chunks[index]
      guard phrase.kind == .nounPhrase, phrase.quantity == nil, !phrase.isPlural, phrase.noun == 0, !phrase.isPronoun
      else { return false }
      // "Deputies shot *Hall*"
      let isNamed =
        phrase.isName && phrase.determiner == .none && phrase.nounClass != .time && phrase.nounClass != .group
        && (index > 0 && parsed.chunks[index - 1].kind == .verbGroup && parsed.chunks[index - 1].verb > 0
          || phrase.tokens.lowerBound > 1
            && WordSets.honorifics.contains(parsed.tokens[phrase.tokens.lowerBound - 2].hash))
      guard phrase.nounClass == .person || isNamed else { return false }
      return phrase.determiner != .possessive && !parsed.has(others, in: phrase.tokens)
    }
  }

  /// Whether "he" or "she" may be said of the one whom a figure counts.
  private func isOfSex(_ pronoun: UInt32, _ draft: FigureDraft) -> Bool {
    let isHer = WordSets.feminine.contains(pronoun)
    let other = isHer ? WordSets.masculine : WordSets.feminine
    return !draft.parsed.has(other, in: draft.tokens)
  }

  /// Whether as many were counted by the measure before: they are the same people.
  private func isCounted(_ count: Interval, _ measure: Measure, _ earlier: [FigureDraft]) -> Bool {
    earlier.suffix(Self.remembered).contains { $0.figure.measure == measure && $0.figure.interval.best == count.best }
  }
}

extension Measure {
  /// Whether it counts single people to whom something was done.
  var isOfVictims: Bool {
    switch self {
    case .killed, .injured, .casualties, .abducted, .detained, .missing, .rescued: true
    default: false
    }
  }
}

extension ParsedSentence {
  /// Whether the phrase at `index` counts several persons: "two armed men".
  func isCountOfPersons(_ index: Int) -> Bool {
    let phrase = chunks[index]
    guard phrase.kind == .nounPhrase, phrase.nounClass == .person || phrase.nounClass == .unknown && phrase.isPlural,
      phrase.head != nil, let number = phrase.quantity,
      case .cardinal = quantities[number].kind, let best = quantities[number].interval.best
    else { return false }
    return best > 1 && !quantities[number].isDifference
  }
}
