internal import Quantities
internal import Segmentation

/// Cuts a sentence into ``Chunk``s: a noun phrase is a determiner, a number, modifiers and nouns; a verb group is
/// auxiliaries, adverbs and a verb.
///
/// A word that may be noun or verb is settled by its neighbours: after a noun phrase a verb is likely, after a
/// determiner a noun is certain.
struct Chunker {
  let lexicon: Lexicon
  var parsed: ParsedSentence
  private var quantityAt: [Int?]
  /// Whether capitals say nothing in this sentence: a wire in upper case, a headline in title case.
  private let capitalsAreMute: Bool

  init(_ lexicon: Lexicon, _ parsed: ParsedSentence) {
    self.lexicon = lexicon
    self.parsed = parsed
    quantityAt = Array(repeating: nil, count: parsed.tokens.count)
    for (index, quantity) in parsed.quantities.enumerated() where quantity.tokens.lowerBound < quantityAt.count {
      quantityAt[quantity.tokens.lowerBound] = index
    }
    var words = 0
    var capitals = 0
    for token in parsed.tokens where token.kind == .word && token.count > 3 {
      words += 1
      if token.isCapitalised { capitals += 1 }
    }
    capitalsAreMute = words > 3 && capitals * 10 >= words * 7
  }

  private var tokens: [Token] { parsed.tokens }
  private var lexemes: [Lexeme] { parsed.lexemes }

  /// The sentence with its chunks.
  mutating func chunked() -> ParsedSentence {
    var index = 0
    while index < tokens.count {
      let next = chunk(at: index)
      parsed.chunks.append(next)
      index = max(next.tokens.upperBound, index + 1)
    }
    return parsed
  }

  private func chunk(at index: Int) -> Chunk {
    let token = tokens[index]
    switch token.kind {
    case .punctuation: return Chunk(mark(index), index..<index + 1)
    case .dash:
      let loose = token.hasSpaceBefore || index + 1 >= tokens.count || tokens[index + 1].hasSpaceBefore
      return Chunk(loose ? .stop : .other, index..<index + 1)
    case .quote: return Chunk(.quote, index..<index + 1)
    case .bracket:
      return Chunk(isOpening(index) ? .open : .close, index..<index + 1)
    case .word, .digits, .symbol, .possessive: break
    }
    if quantityAt[index] != nil { return nounPhrase(at: index) ?? Chunk(.other, index..<index + 1) }
    guard token.kind == .word else { return Chunk(.other, index..<index + 1) }
    let lexeme = lexemes[index]
    if lexeme.beginsState, let state = state(at: index) { return state }
    if let verbs = verbGroup(at: index) { return verbs }
    switch lexeme.function {
    case .preposition, .to, .than: return Chunk(.preposition, index..<index + 1)
    case .including: return Chunk(.including, index..<index + 1)
    case .conjunction: return Chunk(.conjunction, index..<index + 1)
    case .subordinator:
      // "identified as a manager": after a verb a preposition.
      let isPreposition = token.hash == Marks.as_ && parsed.chunks.last?.kind == .verbGroup
      return Chunk(isPreposition ? .preposition : .subordinator, index..<index + 1)
    case .quantifier where Marks.each.contains(token.hash) && parsed.chunks.last?.quantity != nil:
      return Chunk(.adverb, index..<index + 1)
    case .conditional: return Chunk(.conditional, index..<index + 1)
    case .relative: return Chunk(.relative, index..<index + 1)
    case .adverb, .time, .particle, .not: return Chunk(.adverb, index..<index + 1)
    case .that: return that(at: index)
    default: break
    }
    if let phrase = nounPhrase(at: index) { return phrase }
    return Chunk(.adverb, index..<index + 1)
  }

  private func mark(_ index: Int) -> Chunk.Kind {
    guard tokens[index].count == 1 else { return .stop }
    switch tokens[index].hash {
    case Marks.comma: return .comma
    case Marks.semicolon, Marks.colon: return .stop
    default: return .other
    }
  }

  private func isOpening(_ index: Int) -> Bool {
    [Marks.openRound, Marks.openSquare, Marks.openCurly].contains(tokens[index].hash)
  }

  /// "that" is a conjunction after a verb or before a clause, a relative after a noun, a determiner before a noun.
  private func that(at index: Int) -> Chunk {
    let previous = parsed.chunks.last?.kind
    if previous == .nounPhrase, index + 1 < tokens.count, startsVerb(index + 1) {
      return Chunk(.relative, index..<index + 1)
    }
    return Chunk(.that, index..<index + 1)
  }

  // MARK: States

  private func state(at index: Int) -> Chunk? {
    let previous = parsed.chunks.last(where: { $0.kind != .adverb })
    guard let previous else { return nil }
    for (number, frame) in lexicon.frames.states.enumerated() {
      guard let end = frame.phrase.end(in: tokens, at: index) else { continue }
      // "dead goats", "missing relatives", "injured reserve": a modifier of the noun that follows.
      if end == index + 1, end < tokens.count, !tokens[end].flags.contains(.lineBefore), tokens[end].kind == .word,
        lexemes[end].canStandInNounPhrase, !lexemes[end].forms.isDisjoint(with: [.singularNoun, .pluralNoun]),
        previous.kind != .nounPhrase || previous.quantity == nil,
        lexemes[end].verb == 0
      {
        return nil
      }
      switch previous.kind {
      case .nounPhrase, .verbGroup, .conjunction, .comma, .quote, .close, .stop: break
      default: if end == index + 1 { return nil }
      }
      var chunk = Chunk(.state, index..<end)
      chunk.state = number
      chunk.main = index
      return chunk
    }
    return nil
  }

  // MARK: Verb groups

  /// Whether a verb group may begin at `index`, for the words before it to end there.
  func startsVerb(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].kind == .word else { return false }
    let lexeme = lexemes[index]
    switch lexeme.function {
    case .be, .have, .do, .get, .modal, .beNot, .haveNot, .doNot, .modalNot: return true
    case .none: return Lexeme.Forms.verb.isSuperset(of: lexeme.first) && !lexeme.first.isEmpty
    case .adverb, .not: return index + 1 < tokens.count && startsVerb(index + 1)
    default: return false
    }
  }

  private func verbGroup(at start: Int) -> Chunk? {
    var index = start
    var chunk = Chunk(.verbGroup, start..<start)
    var hasBe = false
    var hasHave = false
    var hasDo = false
    var hasModal = false
    var isInfinitive = false
    var sawAuxiliary = false
    if lexemes[index].function == .to {
      // "to flee", not "to Turkey".
      var next = index + 1
      while next < tokens.count, isAdverb(next) { next += 1 }
      guard next < tokens.count, tokens[next].kind == .word else { return nil }
      let lexeme = lexemes[next]
      let isBase =
        lexeme.function == .be || lexeme.function == .have || lexeme.function == .do || lexeme.function == .get
        || (lexeme.function == .none && lexeme.forms.contains(.base)
          && (lexeme.first == .base || lexeme.verb > 0 || !capitalised(next)))
      guard isBase, quantityAt[next] == nil, !tokens[next].isCapitalised || capitalsAreMute else { return nil }
      isInfinitive = true
      index += 1
    }
    loop: while index < tokens.count, tokens[index].kind == .word {
      let lexeme = lexemes[index]
      switch lexeme.function {
      case .be, .beNot:
        if lexeme.function == .beNot { chunk.mood.insert(.negated) }
        if hasBe, !isParticipleOfBe(index) { break loop }
        hasBe = true
        sawAuxiliary = true
      case .get:
        guard index + 1 < tokens.count, lexemes[index + 1].forms.contains(.participle),
          lexemes[index + 1].function == .none
        else { break loop }
        hasBe = true
        sawAuxiliary = true
      case .have, .haveNot:
        if lexeme.function == .haveNot { chunk.mood.insert(.negated) }
        hasHave = true
        sawAuxiliary = true
      case .do, .doNot:
        if lexeme.function == .doNot { chunk.mood.insert(.negated) }
        hasDo = true
        sawAuxiliary = true
      case .modal, .modalNot:
        if lexeme.function == .modalNot { chunk.mood.insert(.negated) }
        chunk.mood.insert(Marks.possibleModals.contains(tokens[index].hash) ? .possible : .future)
        hasModal = true
        sawAuxiliary = true
      case .not:
        guard sawAuxiliary || isInfinitive else { break loop }
        chunk.mood.insert(.negated)
      default:
        if quantityAt[index] != nil { break loop }
        if isAdverb(index), sawAuxiliary || isInfinitive || (index + 1 < tokens.count && startsVerb(index + 1)) {
          if !sawAuxiliary, !isInfinitive, index == start, !startsVerb(index + 1) { return nil }
          break
        }
        guard lexeme.function == .none else { break loop }
        // "are missing": a state, not a progressive.
        if lexeme.beginsState, lexeme.verb == 0, !isModifierHere(index, afterBe: false) { break loop }
        guard
          isMainVerb(
            index, hasBe: hasBe, hasHave: hasHave, needsBase: hasModal || hasDo || isInfinitive,
            started: sawAuxiliary || isInfinitive)
        else { break loop }
        chunk.main = index
        chunk.verb = lexeme.verb
        chunk.tokens = start..<index + 1
        if hasBe, lexeme.forms.contains(.participle), !(lexeme.forms.contains(.gerund)) {
          chunk.isPassive = true
        }
        if isInfinitive {
          chunk.form = .infinitive
        } else if sawAuxiliary {
          chunk.form = hasBe && !hasHave && isBeing(start) ? .gerund : .finite
        } else if lexeme.forms.contains(.gerund) {
          chunk.form = .gerund
        } else if lexeme.forms.contains(.participle), !lexeme.forms.contains(.past) {
          chunk.form = .participle
        } else if lexeme.forms.contains(.participle) {
          chunk.form = .bare
        } else {
          chunk.form = .finite
        }
        return chunk
      }
      index += 1
    }
    guard sawAuxiliary else { return nil }
    // A group without a main verb: "were dead", "had two sons".
    var end = index
    while end > start + 1, isAdverb(end - 1), lexemes[end - 1].function != .not { end -= 1 }
    chunk.tokens = start..<end
    chunk.main = end - 1
    chunk.isCopula = hasBe
    chunk.form = isInfinitive ? .infinitive : .finite
    if hasHave, !hasBe { chunk.verb = lexemes[chunk.main].verb }
    return chunk
  }

  private func isBeing(_ index: Int) -> Bool { tokens[index].hash == Marks.being || tokens[index].hash == Marks.having }

  private func isParticipleOfBe(_ index: Int) -> Bool {
    tokens[index].hash == Marks.being || tokens[index].hash == Marks.been
  }

  func isAdverb(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].kind == .word, quantityAt[index] == nil else { return false }
    let lexeme = lexemes[index]
    if lexeme.function == .adverb || lexeme.function == .time { return true }
    guard lexeme.function == .none else { return false }
    if lexeme.first == .adverb { return true }
    // A word in -ly that no noun or verb claims.
    return lexeme.forms.isDisjoint(with: [.singularNoun, .pluralNoun, .base]) && parsed.endsInLy(index)
  }

  private func capitalised(_ index: Int) -> Bool {
    tokens[index].isCapitalised && !capitalsAreMute && index > 0
  }

  /// Whether the word at `index` is the main verb of a group.
  private func isMainVerb(_ index: Int, hasBe: Bool, hasHave: Bool, needsBase: Bool, started: Bool) -> Bool {
    let lexeme = lexemes[index]
    guard !lexeme.forms.isDisjoint(with: .verb) else { return false }
    if capitalised(index), !started { return false }
    if started {
      if hasBe {
        return !lexeme.forms.isDisjoint(with: [.participle, .gerund]) && !isModifierHere(index, afterBe: true)
      }
      if hasHave { return lexeme.forms.contains(.participle) && !isModifierHere(index, afterBe: true) }
      return !needsBase || lexeme.forms.contains(.base)
    }
    let previous = parsed.chunks.last(where: { $0.kind != .adverb && $0.kind != .quote })
    let afterSubject =
      previous?.kind == .nounPhrase || previous?.kind == .relative || previous?.kind == .close
      || previous?.kind == .state
    let isVerbFirst = !lexeme.first.isEmpty && Lexeme.Forms.verb.isSuperset(of: lexeme.first)
    // Participles and -ing forms before a noun modify it, unless an object would follow the verb.
    if !lexeme.forms.isDisjoint(with: [.participle, .gerund]), isModifierHere(index, afterBe: false) {
      // "but only sustained minor injuries": a second verb of one subject.
      let joins =
        previous?.kind == .conjunction && lexeme.verb > 0 && lexeme.forms.contains(.past)
        && parsed.chunks.contains { $0.kind == .verbGroup }
      guard afterSubject || joins, isVerbFirst || lexeme.verb > 0 else { return false }
      return lexeme.forms.contains(.past) || lexeme.forms.contains(.gerund)
    }
    let afterVerb = previous?.kind == .verbGroup && previous?.isCopula == false
    if isVerbFirst {
      // "suffered cuts", "by fire": after a verb or a preposition a form that may be a noun is one.
      let mayBeNoun = !lexeme.forms.isDisjoint(with: [.singularNoun, .pluralNoun])
      if mayBeNoun, afterVerb || previous?.kind == .preposition, lexeme.forms.isDisjoint(with: [.past, .gerund]) {
        return false
      }
      return true
    }
    // "and wounded 30", "killed or wounded around": a participle that a frame knows, without a noun to modify.
    if lexeme.verb > 0, lexeme.forms.contains(.participle), previous != nil, previous?.kind != .preposition, !afterVerb
    {
      return true
    }
    // A noun or adjective in the first place: a verb only after a subject that agrees, before what may follow a verb.
    guard afterSubject, let previous else { return false }
    if lexeme.verb > 0, lexeme.forms.isSuperset(of: [.past]) || lexeme.forms.contains(.participle) { return true }
    if lexeme.forms.contains(.thirdPerson), lexeme.forms.contains(.pluralNoun) {
      return !previous.isPlural && previous.quantity == nil && followsVerb(index + 1)
    }
    if lexeme.forms.contains(.base) {
      return (previous.isPlural || previous.quantity != nil || previous.kind == .relative) && followsVerb(index + 1)
    }
    return lexeme.forms.contains(.past)
  }

  /// Whether what stands at `index` may follow a verb: a determiner, a number, a preposition, an adverb, the end.
  private func followsVerb(_ index: Int) -> Bool {
    guard index < tokens.count else { return true }
    if quantityAt[index] != nil { return true }
    guard tokens[index].kind == .word else { return tokens[index].kind == .punctuation }
    switch lexemes[index].function {
    case .none: return isAdverb(index) || (tokens[index].isCapitalised && !capitalsAreMute)
    default: return true
    }
  }

  /// Whether the participle or -ing form at `index` stands before a noun that it modifies.
  private func isModifierHere(_ index: Int, afterBe: Bool) -> Bool {
    let next = index + 1
    // "feared dead after": the state is the participle's own.
    if next < tokens.count, lexemes[next].beginsState, !followsNoun(next + 1) { return false }
    guard next < tokens.count, tokens[next].kind == .word, quantityAt[next] == nil else { return false }
    let lexeme = lexemes[next]
    guard lexeme.function == .none, !isAdverb(next) else { return false }
    if tokens[next].isCapitalised, !capitalsAreMute { return false }
    if afterBe { return false }
    return lexeme.canStandInNounPhrase && !(Lexeme.Forms.verb.isSuperset(of: lexeme.first) && !lexeme.first.isEmpty)
  }

  // MARK: Noun phrases

  private func determiner(_ function: Lexeme.Function) -> Chunk.Determiner? {
    switch function {
    case .article: .article
    case .definite: .definite
    case .demonstrative: .demonstrative
    case .possessive: .possessive
    case .another: .another
    case .quantifier: .quantifier
    default: nil
    }
  }

  private func nounPhrase(at start: Int) -> Chunk? {
    var chunk = Chunk(.nounPhrase, start..<start)
    var index = start
    if quantityAt[index] == nil {
      let function = lexemes[index].function
      if function == .pronoun || function == .expletive {
        chunk.isPronoun = true
        chunk.tokens = start..<start + 1
        return chunk
      }
      while index < tokens.count, quantityAt[index] == nil, tokens[index].kind == .word,
        let kind = determiner(lexemes[index].function)
      {
        chunk.determiner = kind
        index += 1
      }
    }
    var settled = false  // whether a plural noun has closed the phrase
    loop: while index < tokens.count {
      if let number = quantityAt[index] {
        let quantity = parsed.quantities[number]
        switch quantity.kind {
        case .cardinal:
          guard chunk.quantity == nil, chunk.head == nil else { break loop }
          chunk.quantity = number
          chunk.isPlural = !quantity.isSingular
          index = quantity.tokens.upperBound
          // "hundreds of people", where the number's own "of" is not part of it.
          if quantity.bound == .vague, isOf(index), index + 1 < tokens.count, tokens[index + 1].kind == .word,
            lexemes[index + 1].function == .none, quantityAt[index + 1] == nil
          {
            index += 1
          }
        case .measured(.age):
          chunk.age = number
          index = quantity.tokens.upperBound
          if index < tokens.count, tokens[index].kind == .dash { index += 1 }
        case .numeral(.ordinal):
          index = quantity.tokens.upperBound
        case .numeral:
          guard chunk.head != nil || chunk.determiner != .none || index == start else { break loop }
          if chunk.head == nil { chunk.head = index; chunk.nounClass = .other }
          index = quantity.tokens.upperBound
        default:
          // "a $134M deal", "the 20 km stretch": a modifier inside a phrase, else a phrase of its own.
          if chunk.determiner == .none, chunk.head == nil, chunk.quantity == nil {
            chunk.quantity = number
            chunk.head = quantity.unitTokens?.first
            chunk.nounClass = .other
            index = quantity.tokens.upperBound
            guard index < tokens.count, tokens[index].kind == .dash, !tokens[index].hasSpaceBefore else { break loop }
          } else if chunk.head != nil, chunk.determiner == .none || settled {
            break loop
          } else {
            index = quantity.tokens.upperBound
          }
        }
        continue
      }
      let token = tokens[index]
      if token.kind == .dash, !token.hasSpaceBefore, index > start, index + 1 < tokens.count,
        !tokens[index + 1].hasSpaceBefore, tokens[index + 1].kind == .word || tokens[index + 1].kind == .digits
      {
        // A compound goes on: its class is its last part's.
        index += 1
        take(index, &chunk, compound: true)
        settled = lexemes[index].forms.contains(.pluralNoun) && lexemes[index].first == .pluralNoun
        index += 1
        continue
      }
      if token.kind == .possessive, chunk.head != nil {
        // The phrase so far says whose: "the governor's office".
        chunk.head = nil
        chunk.noun = 0
        chunk.modifier = nil
        chunk.quantity = nil
        chunk.determiner = .possessive
        settled = false
        index += 1
        continue
      }
      guard token.kind == .word else { break }
      let lexeme = lexemes[index]
      if lexeme.function == .modifier, chunk.determiner != .none || chunk.quantity != nil || index == start {
        index += 1
        continue
      }
      if lexeme.function == .pronoun, chunk.head == nil, chunk.quantity != nil || chunk.determiner != .none,
        tokens[index].hash == Marks.others
      {
        chunk.head = index
        chunk.nounClass = .person
        chunk.isPlural = true
        index += 1
        break
      }
      guard lexeme.function == .none else { break }
      if lexeme.beginsNounPhrase, let (end, noun) = nounOfPhrase(at: index) {
        chunk.head = end - 1
        chunk.noun = UInt16(noun + 1)
        chunk.nounClass = .person
        chunk.isPlural = chunk.isPlural || chunk.quantity != nil
        index = end
        break
      }
      if lexeme.verb > 0, lexeme.forms.contains(.thirdPerson), chunk.head != nil, chunk.quantity == nil,
        index + 1 < tokens.count, quantityAt[index + 1] != nil
      {
        break  // "Second bombing kills 22"
      }
      if settled {
        // A plural noun has been read: only another plural noun makes it a modifier ("women officers").
        guard lexeme.first == .pluralNoun, !capitalised(index), lexeme.verb == 0 else { break }
      }
      // "118 last year": a time after a number is no part of what it counts.
      if chunk.quantity != nil, chunk.head == nil, Marks.timeAdjectives.contains(token.hash) { break }
      guard belongs(index, to: chunk) else { break }
      take(index, &chunk, compound: false)
      if lexeme.first == .pluralNoun, chunk.quantity == nil, lexeme.nounClass != .person {
        // "savings bank": only a counted or a person's plural surely ends the phrase.
      } else if lexeme.first == .pluralNoun
        || (lexeme.forms.contains(.pluralNoun) && Lexeme.Forms.noun.contains(lexeme.first) && chunk.quantity != nil
          && lexeme.nounClass != .group)
        || (lexeme.forms.isEmpty && chunk.quantity != nil && parsed.endsInS(index))
      {
        settled = true
        chunk.isPlural = true
      }
      index += 1
    }
    guard chunk.head != nil || chunk.quantity != nil || chunk.age != nil || chunk.modifier != nil else {
      return chunk.determiner == .none ? nil : finish(chunk, start..<max(index, start + 1))
    }
    return finish(chunk, start..<index)
  }

  /// Adds "of them", "of whom" to a phrase.
  private func finish(_ phrase: Chunk, _ range: Range<Int>) -> Chunk {
    var chunk = phrase
    var range = range
    // "20 people or more".
    if let number = chunk.quantity, let postposed = parsed.quantities[number].postposed,
      postposed.lowerBound == range.upperBound
    {
      range = range.lowerBound..<postposed.upperBound
    }
    chunk.tokens = range
    let end = range.upperBound
    guard chunk.head == nil, isOf(end), end + 1 < tokens.count, quantityAt[end + 1] == nil else {
      chunk.hasWhole = chunk.head == nil && isOf(end)
      return chunk
    }
    switch lexemes[end + 1].function {
    case .pronoun, .relative: chunk.isPartitive = true
    case .demonstrative:
      chunk.isPartitive =
        end + 2 >= tokens.count || !lexemes[end + 2].canStandInNounPhrase || tokens[end + 2].kind != .word
      chunk.hasWhole = !chunk.isPartitive
    default: chunk.hasWhole = true
    }
    if chunk.isPartitive { chunk.tokens = range.lowerBound..<end + 2 }
    return chunk
  }

  private func isOf(_ index: Int) -> Bool { index < tokens.count && tokens[index].hash == Marks.of }

  private func nounOfPhrase(at index: Int) -> (Int, Int)? {
    for (phrase, noun) in lexicon.frames.nounPhrases {
      if let end = phrase.end(in: tokens, at: index) { return (end, noun) }
    }
    return nil
  }

  /// Whether the word at `index` goes on with the noun phrase rather than beginning a verb group.
  private func belongs(_ index: Int, to chunk: Chunk) -> Bool {
    let lexeme = lexemes[index]
    if capitalised(index) { return !(chunk.isPlural && chunk.head != nil && !chunk.isName) }
    // "a publicly-owned bank", "a sit-in": the first part of a compound.
    if index + 1 < tokens.count, tokens[index + 1].kind == .dash, !tokens[index + 1].hasSpaceBefore,
      chunk.determiner != .none || chunk.quantity != nil, chunk.head == nil
    {
      return true
    }
    if isAdverb(index) {
      // "about 12 newly displaced people": an adverb before a modifier.
      return chunk.head == nil && index + 1 < tokens.count
        && !lexemes[index + 1].forms.isDisjoint(with: [.participle, .adjective])
        && (chunk.determiner != .none || chunk.quantity != nil) && index + 2 < tokens.count
        && lexemes[index + 2].canStandInNounPhrase && lexemes[index + 1].function == .none
    }
    let isVerbFirst = !lexeme.first.isEmpty && Lexeme.Forms.verb.isSuperset(of: lexeme.first)
    if isVerbFirst {
      // "six arrests": no verb in -s has a plural subject. "with cuts": what began no verb group.
      if chunk.head == nil, lexeme.forms.contains(.pluralNoun), lexeme.forms.contains(.thirdPerson) { return true }
      // "suffered minor burns": after a verb or a preposition no other verb begins.
      let before = parsed.chunks.last?.kind
      if lexeme.forms.contains(.pluralNoun), lexeme.forms.contains(.thirdPerson), !chunk.isPlural,
        chunk.quantity == nil,
        chunk.determiner == .none, before == .verbGroup || before == .preposition
      {
        return true
      }
      // "two humble women"
      if chunk.head == nil, lexeme.forms.contains(.adjective), followsNoun(index + 1) { return true }
      // "the flooding"
      if chunk.head == nil, chunk.quantity == nil, chunk.determiner != .none, lexeme.forms.contains(.gerund) {
        return true
      }
      // After a singular noun a base form is no verb of it: "the trench collapse", "the rescue coordinator".
      if lexeme.forms.contains(.singularNoun), lexeme.forms.contains(.base), !chunk.isPlural,
        chunk.determiner != .none || chunk.head == nil,
        lexeme.forms.isDisjoint(with: .past)
      {
        return true
      }
      guard chunk.head == nil else { return false }
      // "51 injured tourists", "2,000 striking dockers", "the wounded".
      if !lexeme.forms.isDisjoint(with: [.participle, .gerund]) {
        if isModifierHere(index, afterBe: false) { return true }
        return chunk.determiner != .none && chunk.quantity == nil && lexeme.noun > 0
      }
      return chunk.determiner != .none && chunk.quantity == nil && lexeme.canStandInNounPhrase
    }
    if chunk.head != nil, lexeme.verb > 0, lexeme.forms.contains(.participle), !followsNoun(index + 1) { return false }
    if chunk.head != nil, chunk.isPlural || chunk.quantity != nil, lexeme.verb > 0,
      !lexeme.forms.isDisjoint(with: [.past, .participle, .base]),
      !(lexeme.first == .singularNoun && followsNoun(index + 1))
    {
      return false
    }
    // A state after the head is a predicate: "12 people dead".
    if lexeme.beginsState, chunk.head != nil || (chunk.quantity != nil && !isModifierHere(index, afterBe: false)) {
      return lexeme.first == .singularNoun && chunk.head == nil && lexeme.noun > 0
    }
    return lexeme.canStandInNounPhrase || lexeme.forms.isEmpty
  }

  private func followsNoun(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].kind == .word && quantityAt[index] == nil
      && lexemes[index].canStandInNounPhrase
      && !lexemes[index].forms.isDisjoint(with: [.singularNoun, .pluralNoun])
  }

  /// Takes the word at `index` into the phrase, as its head if it can be one.
  private func take(_ index: Int, _ chunk: inout Chunk, compound: Bool) {
    let lexeme = lexemes[index]
    let isNoun = lexeme.forms.isEmpty || !lexeme.forms.isDisjoint(with: [.singularNoun, .pluralNoun])
    let isModifier =
      !isNoun
      || (lexeme.first == .adjective || lexeme.first == .participle || lexeme.first == .past || lexeme.first == .gerund)
    if lexeme.verb > 0 || lexeme.noun > 0 || lexeme.beginsState, isModifier, chunk.modifier == nil {
      chunk.modifier = index
    }
    let nextIsNoun =
      index + 1 < tokens.count && tokens[index + 1].kind == .word && followsNoun(index + 1)
      && quantityAt[index + 1] == nil
    // "the confirmed dead rose": what may be a verb does not make a noun before it a modifier.
    let isClosed = nextIsNoun && lexeme.noun > 0 && lexemes[index + 1].forms.contains(.past)
    if isNoun || compound || lexeme.forms.contains(.gerund), !(isModifier && nextIsNoun && !compound && !isClosed) {
      chunk.isPlural = chunk.quantity.map { !parsed.quantities[$0].isSingular } ?? false
      chunk.head = index
      chunk.noun = lexeme.noun
      chunk.nounClass = lexeme.nounClass
      chunk.isName = capitalised(index) && lexeme.nounClass != .person
      if chunk.modifier == index { chunk.modifier = nil }
      if lexeme.first == .pluralNoun { chunk.isPlural = true }
    }
  }
}

/// Words and marks that the grammar itself knows.
enum Marks {
  static let comma = WordHash.of(",")
  static let semicolon = WordHash.of(";")
  static let colon = WordHash.of(":")
  static let openRound = WordHash.of("(")
  static let openSquare = WordHash.of("[")
  static let openCurly = WordHash.of("{")
  static let of = WordHash.of("of")
  static let others = WordHash.of("others")
  static let timeAdjectives = WordHash.set("last|next|early|late")
  static let but = WordHash.of("but")
  static let as_ = WordHash.of("as")
  static let each = WordHash.set("each|apiece")
  static let aged = WordHash.of("aged")
  static let being = WordHash.of("being")
  static let been = WordHash.of("been")
  static let having = WordHash.of("having")
  static let possibleModals = WordHash.set("can|could|may|might|can't|cannot|couldn't")
}
