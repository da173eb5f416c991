internal import CTallyData
internal import Segmentation

/// Says whether the text asserts a figure (FIGURES.md, `assertion`).
///
/// "are *feared* to have been killed" and "*may have* died" are possible; "*could* displace", "*plans to* evacuate",
/// "*ordered to* leave" are forecasts; what a source denies is denied.
struct AssertionRule: Sendable {
  private enum Doubt: String {
    case possible, forecast, attempt, request, achieved, means

    var assertion: Figure.Assertion? {
      switch self {
      case .possible: .possible
      case .forecast: .forecast
      default: nil
      }
    }
  }

  private let doubts: WordTable<Doubt>

  init() {
    let data = tally_assertion_words()
    var words = WordTable<Doubt>(capacity: 128)
    for row in Table(embedded: data.bytes, count: data.count) { words[row[0]] = Doubt(rawValue: row[1]) }
    doubts = words
  }

  /// The assertion of a match; `nil` where nothing happened ("tried to kill two").
  func assertion(of match: FrameMatch, in parsed: ParsedSentence, bytes: Span<UInt8>) -> Figure.Assertion? {
    // "All of them are *expected* to survive": their wounds are a fact.
    if match.isPart || match.rule.hasSuffix(".expected_to_live") { return .asserted }
    // "The evacuees *cannot* return": that they are away is a fact.
    if match.rule.hasSuffix(".not_returned"), !match.mood.contains(.future) {
      return conditional(match.phrase, parsed) ? .forecast : .asserted
    }
    if match.rule.hasPrefix("report.") { return .possible }
    guard let verb = match.verb else {
      if match.rule.hasPrefix("act.") {
        if isRequested(match.phrase, parsed, bytes) { return nil }
        // "evacuation *orders* for 900 homes", "the *planned* eviction of 40 families"
        for index in match.predicate where parsed.tokens[index].kind == .word {
          if let doubt = doubts[parsed.tokens[index], in: bytes], let said = doubt.assertion { return said }
        }
      }
      return conditional(match.phrase, parsed) ? .forecast : .asserted
    }
    // "900 homes were under evacuation *orders*"
    if match.rule.hasPrefix("state."), match.measure.isOfFlight,
      match.predicate.contains(where: { doubts[parsed.tokens[$0], in: bytes] == .forecast })
    {
      return .forecast
    }
    if isPlan(verb, parsed) {
      return .forecast
    }
    if isPurpose(match, verb, parsed, bytes) { return nil }
    // "It is feared that 10,000 people have been displaced"
    if match.phrase > 1, parsed.chunks[match.phrase - 1].kind == .that, parsed.chunks[match.phrase - 2].isPassive,
      doubts[parsed.tokens[parsed.chunks[match.phrase - 2].main], in: bytes] == .possible
    {
      return .possible
    }
    if isFeared(match.phrase, verb, parsed, bytes) || isCounterfactual(match.phrase, verb, parsed) { return .possible }
    // "Fourteen people *required* treatment": the verb of the frame itself tells what befell its subject.
    let isOwn =
      match.measure == .injured && match.phrase < verb && !parsed.chunks[verb].isPassive
      && parsed.chunks[verb].tokens.count == 1
    if !isOwn, let doubt = doubt(of: verb, in: parsed, bytes: bytes) {
      switch doubt {
      case .possible: return .possible
      case .forecast: return .forecast
      case .attempt: return nil
      case .request, .achieved, .means: break
      }
    }
    if match.mood.contains(.possible) {
      return hasPerfect(verb, parsed) || isMay(verb, parsed) ? .possible : .forecast
    }
    if match.mood.contains(.future) { return .forecast }
    if conditional(match.phrase, parsed) { return .forecast }
    return .asserted
  }

  /// "There are *fears* more than 100 people have died", "Officials *believe* that 12 were killed": the clause that a word
  /// of doubt is followed by.
  private func isFeared(_ phrase: Int, _ verb: Int, _ parsed: ParsedSentence, _ bytes: Span<UInt8>) -> Bool {
    guard phrase > 0, phrase < verb, parsed.chunks[verb].form == .finite else { return false }
    var before = phrase - 1
    if parsed.chunks[before].kind == .that, before > 0 { before -= 1 }
    let chunk = parsed.chunks[before]
    let word: Int? =
      switch chunk.kind {
      case .nounPhrase where chunk.quantity == nil: chunk.head
      case .verbGroup where !chunk.isPassive && !chunk.mood.contains(.negated): chunk.main
      default: nil
      }
    return word.map { doubts[parsed.tokens[$0], in: bytes] == .possible } ?? false
  }

  /// "It could have been *four people* killed": what was luckily not so.
  private func isCounterfactual(_ phrase: Int, _ verb: Int, _ parsed: ParsedSentence) -> Bool {
    phrase > 0 && phrase < verb && parsed.chunks[phrase - 1].isCopula
      && parsed.chunks[phrase - 1].mood.contains(.possible) && hasPerfect(phrase - 1, parsed)
  }

  /// The doubt that the verb group itself, the groups that lead to its infinitive or an adverb in it express.
  private func doubt(of verb: Int, in parsed: ParsedSentence, bytes: Span<UInt8>) -> Doubt? {
    for index in parsed.chunks[verb].tokens where parsed.tokens[index].kind == .word {
      guard let doubt = doubts[parsed.tokens[index], in: bytes] else { continue }
      let isMain = index == parsed.chunks[verb].main
      // "ordered 3,000 to leave" speaks of what is to come; "was told" alone of nothing.
      if !isMain || doubt != .attempt { return doubt }
    }
    var index = verb - 1
    var seen = 0
    while index >= 0, seen < 3 {
      let chunk = parsed.chunks[index]
      switch chunk.kind {
      // "plans to evacuate", "are unable to return"
      case .nounPhrase where index == verb - 1 && parsed.chunks[verb].form == .infinitive,
        .adverb where index == verb - 1 && parsed.chunks[verb].form == .infinitive:
        let said = chunk.tokens.last.flatMap { doubts[parsed.tokens[$0], in: bytes] }
        if said == .forecast || said == .attempt || said == .possible { return said }
      case .verbGroup:
        let leads = parsed.chunks[verb].form == .infinitive
        guard leads else { return nil }
        if let doubt = doubts[parsed.tokens[chunk.main], in: bytes] {
          return doubt == .possible && !chunk.isPassive ? nil : doubt
        }
        guard chunk.form == .infinitive else { return nil }
        seen += 1
      case .stop, .subordinator, .conditional, .relative: return nil
      case .adverb:
        if let doubt = doubts[parsed.tokens[chunk.tokens.lowerBound], in: bytes], doubt == .possible { return doubt }
      default: break
      }
      index -= 1
    }
    return nil
  }

  /// "The government *is to evacuate* 13,000 people"
  private func isPlan(_ verb: Int, _ parsed: ParsedSentence) -> Bool {
    verb > 1 && parsed.chunks[verb].form == .infinitive && parsed.chunks[verb - 1].isCopula
      && parsed.chunks[verb - 1].form == .finite && parsed.chunks[verb - 2].kind != .adverb
  }

  /// "conducted an operation *to detain* a leader": a purpose, which nobody says was reached. What leads to an
  /// infinitive that tells of a fact is listed as `achieved`: "managed to kill two".
  private func isPurpose(_ match: FrameMatch, _ verb: Int, _ parsed: ParsedSentence, _ bytes: Span<UInt8>) -> Bool {
    let group = parsed.chunks[verb]
    guard group.form == .infinitive, !group.isPassive, match.phrase > verb, !hasPerfect(verb, parsed), verb > 0 else {
      return false
    }
    var before = verb - 1
    while before > 0, parsed.chunks[before].kind == .adverb {
      // "was *able* to rescue two"
      if let last = parsed.chunks[before].tokens.last, doubts[parsed.tokens[last], in: bytes] == .achieved {
        return false
      }
      before -= 1
    }
    guard parsed.chunks[before].kind == .verbGroup else {
      guard parsed.chunks[before].kind == .nounPhrase else { return before == 0 }
      // "used tear gas *to evict* 90 families": the means of what was done.
      if let means = parsed.previousVerb(verb), doubts[parsed.tokens[parsed.chunks[means].main], in: bytes] == .means {
        return false
      }
      // "The prefecture plans to evacuate": the verb that the phrase ends with.
      return parsed.chunks[before].tokens.last.flatMap { doubts[parsed.tokens[$0], in: bytes] } != .forecast
    }
    let doubt = doubts[parsed.tokens[parsed.chunks[before].main], in: bytes]
    return doubt == nil
  }

  /// "demanded the arrest of 36".
  private func isRequested(_ phrase: Int, _ parsed: ParsedSentence, _ bytes: Span<UInt8>) -> Bool {
    guard let verb = parsed.previousVerb(phrase) else { return false }
    return doubts[parsed.tokens[parsed.chunks[verb].main], in: bytes] == .request
  }

  private func hasPerfect(_ verb: Int, _ parsed: ParsedSentence) -> Bool {
    parsed.chunks[verb].tokens.contains { parsed.lexemes[$0].function == .have }
  }

  private func isMay(_ verb: Int, _ parsed: ParsedSentence) -> Bool {
    parsed.has(WordSets.modalsOfDoubt, in: parsed.chunks[verb].tokens)
  }

  /// Whether an "if" governs the clause of the phrase.
  private func conditional(_ phrase: Int, _ parsed: ParsedSentence) -> Bool {
    var index = phrase - 1
    while index >= 0 {
      switch parsed.chunks[index].kind {
      case .conditional: return true
      case .stop, .comma, .subordinator, .relative: return false
      default: index -= 1
      }
    }
    return false
  }
}
