internal import Segmentation

/// Verb groups: auxiliaries, adverbs and a verb.
extension Chunker {
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

  /// Whether the word at `index` can be the first of a verb group: most cannot, by their function or their forms.
  @inline(__always)
  func mayOpenVerbGroup(_ index: Int) -> Bool {
    switch lexemes[index].function {
    case .be, .beNot, .get, .have, .haveNot, .do, .doNot, .modal, .modalNot, .to, .adverb, .time: true
    case .none: !lexemes[index].forms.isDisjoint(with: .verb) || isAdverb(index)
    // "either totally or partially damaged"
    case .quantifier: participleOfAdverbs(at: index) != nil
    default: false
    }
  }

  func verbGroup(at start: Int) -> Chunk? {
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
      if let participle = participleOfAdverbs(at: index) { index = participle }
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
        chunk.mood.insert(WordSets.modalsOfPossibility.contains(tokens[index].hash) ? .possible : .future)
        hasModal = true
        sawAuxiliary = true
      case .not:
        guard sawAuxiliary || isInfinitive else { break loop }
        chunk.mood.insert(.negated)
      // "were *either* damaged or destroyed", "have *all* been moved", "have *since* returned".
      case .quantifier where sawAuxiliary && isParticiple(index + 1): break
      case .subordinator
      where hasHave && WordSets.since.contains(tokens[index].hash) && isParticiple(index + 1):
        break
      default:
        if quantityAt[index] != nil { break loop }
        let opens = startsVerb(index + 1) || opensParticiple(index)
        if isAdverb(index), sawAuxiliary || isInfinitive || opens {
          if !sawAuxiliary, !isInfinitive, index == start, !opens { return nil }
          break
        }
        guard lexeme.function == .none else { break loop }
        // "in places *close to* the front"
        if index == start, isPrepositionWithTo(index) { return nil }
        // "were pre-emptively evacuated"
        if sawAuxiliary, index + 2 < tokens.count, tokens[index + 1].kind == .dash, !tokens[index + 1].hasSpaceBefore,
          isAdverb(index + 2)
        {
          index += 2
          break
        }
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

  /// The participle behind two adverbs that a conjunction joins: "were *either totally or partially* damaged", "900 homes
  /// *fully or partly* destroyed".
  private func participleOfAdverbs(at start: Int) -> Int? {
    var index = start
    if lexemes[index].function == .quantifier { index += 1 }
    guard index + 3 < tokens.count, isAdverb(index), lexemes[index + 1].function == .conjunction, isAdverb(index + 2),
      lexemes[index + 3].function == .none, lexemes[index + 3].verb > 0, lexemes[index + 3].forms.contains(.participle)
    else { return nil }
    return index + 3
  }

  func isBeing(_ index: Int) -> Bool { tokens[index].hash == Marks.being || tokens[index].hash == Marks.having }

  func isParticipleOfBe(_ index: Int) -> Bool {
    tokens[index].hash == Marks.being || tokens[index].hash == Marks.been
  }

  /// Whether a participle that no noun follows, or "been", stands at `index`, perhaps after an adverb.
  private func isParticiple(_ index: Int) -> Bool {
    let verb = isAdverb(index) ? index + 1 : index
    guard verb < tokens.count, tokens[verb].kind == .word, quantityAt[verb] == nil else { return false }
    if isParticipleOfBe(verb) { return true }
    return lexemes[verb].function == .none && lexemes[verb].forms.contains(.participle)
      && !isModifierHere(verb, afterBe: false)
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

  func capitalised(_ index: Int) -> Bool {
    tokens[index].isCapitalised && !capitalsAreMute && index > 0
  }

  /// Whether the word at `index` is the main verb of a group.
  func isMainVerb(_ index: Int, hasBe: Bool, hasHave: Bool, needsBase: Bool, started: Bool) -> Bool {
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
    // "whose *houses* burnt"
    if previous?.kind == .relative, lexeme.forms.contains(.pluralNoun) || lexeme.forms.contains(.singularNoun),
      index > 0, tokens[index - 1].hash == Marks.whose
    {
      return false
    }
    // "the displaced now *number* 1.6 million"
    // "the number of homes destroyed *stands* at 1,344"
    if WordSets.standing.contains(tokens[index].hash), lexeme.forms.contains(.thirdPerson),
      previous?.kind == .verbGroup, previous?.form == .bare || previous?.form == .participle,
      index + 1 < tokens.count,
      lexemes[index + 1].function == .preposition
    {
      return true
    }
    // "those displaced *number* 33,000"
    if WordSets.numbering.contains(tokens[index].hash), lexeme.forms.contains(.base),
      index + 1 < tokens.count,
      quantityAt[index + 1] != nil, previous?.form == .bare || previous?.form == .participle,
      previous?.kind == .verbGroup
    {
      return true
    }
    if WordSets.numbering.contains(tokens[index].hash), lexeme.forms.contains(.base), previous?.kind == .nounPhrase,
      parsed.chunks.last?.kind == .adverb || parsed.chunks.last?.isPlural == true, index + 1 < tokens.count,
      quantityAt[index + 1] != nil
    {
      return true
    }
    if isSubjectOfNext(index) { return false }
    let isVerbFirst = !lexeme.first.isEmpty && Lexeme.Forms.verb.isSuperset(of: lexeme.first)
    // Participles and -ing forms before a noun modify it, unless an object would follow the verb.
    if !lexeme.forms.isDisjoint(with: [.participle, .gerund]), isModifierHere(index, afterBe: false) {
      // "but only sustained minor injuries": a second verb of one subject.
      let joins =
        previous?.kind == .conjunction && lexeme.verb > 0 && lexeme.forms.contains(.past)
        && parsed.chunks.contains { $0.kind == .verbGroup }
      // "thirteen people, eleven of them police, *suffered* injuries"
      // and "before *committing* suicide"
      let closes = (previous?.kind == .comma || previous?.kind == .subordinator) && takesComplement(index)
      guard afterSubject || joins || closes || followsApposition, isVerbFirst || lexeme.verb > 0 else { return false }
      return lexeme.forms.contains(.past) || lexeme.forms.contains(.gerund)
    }
    // "ended *up* fatally wounded": the particle's verb takes a participle.
    let afterVerb = previous?.kind == .verbGroup && previous?.isCopula == false && !followsParticle(before: index)
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
    // "kills 31 civilians, *wounds* 60": a second verb of a headline.
    if lexeme.verb > 0, lexeme.forms.contains(.thirdPerson), previous?.kind == .comma, index + 1 < tokens.count,
      quantityAt[index + 1] != nil, parsed.chunks.contains(where: { $0.kind == .verbGroup })
    {
      return true
    }
    // A noun or adjective in the first place: a verb only after a subject that agrees, before what may follow a verb.
    guard afterSubject, let previous else { return false }
    if lexeme.verb > 0, lexeme.forms.isSuperset(of: [.past]) || lexeme.forms.contains(.participle) { return true }
    if lexeme.forms.contains(.thirdPerson), lexeme.forms.contains(.pluralNoun) {
      return !previous.isPlural && previous.quantity == nil && followsVerb(index + 1)
    }
    // "eleven of them *police*,"
    if lexeme.nounClass == .group, previous.isPartitive { return false }
    if lexeme.forms.contains(.base) {
      return (previous.isPlural || previous.quantity != nil || previous.kind == .relative)
        && (followsVerb(index + 1) || takesBareObject(index, after: previous))
    }
    return lexeme.forms.contains(.past)
  }

  /// "Air *strikes* kill two": a plural noun that might be a verb, before a verb that agrees with it.
  func isSubjectOfNext(_ index: Int) -> Bool {
    let next = index + 1
    guard lexemes[index].forms.isSuperset(of: [.thirdPerson, .pluralNoun]), next + 1 < tokens.count,
      tokens[next].kind == .word, lexemes[next].function == .none, lexemes[next].verb > 0,
      lexemes[next].forms.contains(.base), lexemes[next].forms.isDisjoint(with: [.past, .pluralNoun]),
      quantityAt[next] == nil
    else { return false }
    return quantityAt[next + 1] != nil || determiner(lexemes[next + 1].function) != nil
  }

  /// Whether an adverb behind a verb's particle stands before `index`: "ended *up fatally* wounded".
  private func followsParticle(before index: Int) -> Bool {
    index > 1 && isAdverb(index - 1) && WordSets.directions.contains(tokens[index - 2].hash)
  }

  /// "ended up *fatally* wounded": the adverb begins the group of the participle behind it.
  private func opensParticiple(_ index: Int) -> Bool {
    guard followsParticle(before: index + 1), index + 1 < tokens.count, tokens[index + 1].kind == .word else {
      return false
    }
    let lexeme = lexemes[index + 1]
    return lexeme.verb > 0 && lexeme.forms.contains(.participle) && lexeme.function == .none
  }

  /// "48,000 people *lack* safe water": after counted persons a frame's verb may have a thing as its object, where
  /// "two women *kidnap* victims" goes on with persons.
  private func takesBareObject(_ index: Int, after subject: Chunk) -> Bool {
    guard lexemes[index].verb > 0, subject.quantity != nil, index + 1 < tokens.count,
      subject.nounClass == .person || subject.nounClass == .household
    else { return false }
    let object = lexemes[index + 1]
    return object.canStandInNounPhrase && !object.forms.isEmpty && object.nounClass != .person
      && object.nounClass != .group
  }

  /// Whether the words so far are a subject and a name that says who it is: "The passenger, Cynthia Hoag, *received*".
  private var followsApposition: Bool {
    guard parsed.chunks.count >= 4, let last = parsed.chunks.last, last.kind == .comma,
      !parsed.chunks.contains(where: { $0.kind == .verbGroup })
    else { return false }
    let names = parsed.chunks.dropLast().last
    return parsed.chunks[0].kind == .nounPhrase && names?.kind == .nounPhrase
      && (names?.isName == true || names?.age != nil)
  }

  /// Whether what stands at `index` may follow a verb: a determiner, a number, a preposition, an adverb, the end.
  func followsVerb(_ index: Int) -> Bool {
    guard index < tokens.count else { return true }
    if quantityAt[index] != nil { return true }
    guard tokens[index].kind == .word else { return tokens[index].kind == .punctuation }
    switch lexemes[index].function {
    case .none: return isAdverb(index) || (tokens[index].isCapitalised && !capitalsAreMute)
    default: return true
    }
  }

  /// Whether the participle or -ing form at `index` stands before a noun that it modifies.
  func isModifierHere(_ index: Int, afterBe: Bool) -> Bool {
    let next = index + 1
    // "feared dead after": the state is the participle's own.
    if next < tokens.count, lexemes[next].beginsState, !followsNoun(next + 1) { return false }
    guard next < tokens.count, tokens[next].kind == .word, quantityAt[next] == nil else { return false }
    let lexeme = lexemes[next]
    guard lexeme.function == .none, !isAdverb(next) else { return false }
    if tokens[next].isCapitalised, !capitalsAreMute { return false }
    if afterBe || isPrepositionWithTo(next) { return false }
    return lexeme.canStandInNounPhrase && !(Lexeme.Forms.verb.isSuperset(of: lexeme.first) && !lexeme.first.isEmpty)
  }
}
