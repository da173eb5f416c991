internal import Segmentation

/// Which noun phrases stand in one list.
extension ParsedSentence {
  /// The phrase at `first` and those coordinated after it, as far as they are not subjects of verbs of their own.
  ///
  /// - Parameter isSubject: Whether the list may end in the subject of a verb, as "The bodies of *a man and a woman* were
  ///   found" does.
  func coordination(from first: Int, isSubject mayBeSubject: Bool = false) -> [Int] {
    var chain = [first]
    var index = first + 1
    while index < chunks.count {
      // Prepositional phrases and names of the phrase before.
      while index + 1 < chunks.count {
        if chunks[index].kind == .preposition, chunks[index + 1].kind == .nounPhrase {
          index += 2
        } else if isReducedClause(index) {
          index += 1
        } else if chunks[index].kind == .adverb || chunks[index].kind == .preposition,
          chunks[index + 1].kind == .conjunction
        {
          // "a coworker *outside* and another in the break room"
          index += 1
        } else if let close = asideEnd(at: index) {
          index = close + 1
        } else {
          break
        }
      }
      guard index < chunks.count else { break }
      var next = index
      let isSemicolon = isListSemicolon(next, after: chain[chain.count - 1])
      guard chunks[next].kind == .conjunction || chunks[next].kind == .comma || isSemicolon else { break }
      let isComma = chunks[next].kind == .comma
      next += 1
      // "Maria Pulido, *42*, and Pilar Pulido": an age after a name.
      if isComma, next < chunks.count, isAge(next) {
        index = next + 1
        continue
      }
      // "hurt 14 passengers, *three seriously*, and the driver": how some of them were.
      if isComma, next + 2 < chunks.count, hasAdverbOfItsOwn(next), chunks[next + 2].kind == .comma {
        index = next + 2
        continue
      }
      if isSemicolon, next < chunks.count, chunks[next].kind == .conjunction { next += 1 }
      if isComma, let end = relativeClause(at: next) {
        index = end
        continue
      }
      if isComma, next < chunks.count, chunks[next].kind == .conjunction { next += 1 }
      // "killed a teacher and *then* himself"
      if chunks[next - 1].kind == .conjunction, next + 1 < chunks.count, chunks[next].kind == .adverb,
        chunks[next + 1].kind == .nounPhrase
      {
        next += 1
      }
      guard next < chunks.count, chunks[next].kind == .nounPhrase, !isAge(next) else { break }
      // "three soldiers, two civilians"; but "Abu Daka, one of the leaders" is one and the same.
      if isComma, chunks[next].quantity == nil || chunks[next].hasWhole || chunks[first].quantity == nil,
        chunks[index].kind == chunks[next - 1].kind, !isListed(next, after: chain[chain.count - 1])
      {
        // "Njabulo Dlamini, *a councillor*, and two guards": says who he was.
        guard let end = apposition(at: next, to: chain[chain.count - 1]) else { break }
        index = end
        continue
      }
      let joint = chunks[next - 1].kind == .adverb ? next - 2 : next - 1
      if !isComma || chunks[joint].kind == .conjunction, tokens[chunks[joint].tokens.lowerBound].hash == Marks.but {
        break
      }
      if !mayBeSubject, isSubject(next) || isSecondPlace(next, after: chain[chain.count - 1]) { break }
      chain.append(next)
      index = next + 1
    }
    return chain
  }

  /// "killed six people in the villages of Ngoshe and *Amuda*": a name after a name that a preposition leads to, behind
  /// people whom a number counts.
  private func isSecondPlace(_ index: Int, after last: Int) -> Bool {
    index > last + 3 && chunks[last].quantity != nil && chunks[index - 1].kind == .conjunction
      && chunks[index].determiner == .none && chunks[index].quantity == nil && isNameLike(chunks[index])
      && chunks[index].nounClass != .person && chunks[index - 2].kind == .nounPhrase && isNameLike(chunks[index - 2])
      && chunks[index - 3].kind == .preposition
  }

  /// The bracket that closes the aside which opens at `index`, where it counts nobody: "Pradip Roy *(a teacher)* and".
  func asideEnd(at index: Int) -> Int? {
    guard chunks[index].kind == .open else { return nil }
    let end = min(chunks.count, index + Self.longestAside)
    guard let close = chunks[index..<end].firstIndex(where: { $0.kind == .close }),
      !chunks[index..<close].contains(where: {
        $0.quantity != nil || $0.kind == .open && $0.tokens != chunks[index].tokens
      })
    else { return nil }
    return close
  }

  /// The bracket that opens the aside which closes at `index`.
  func asideStart(endingAt index: Int) -> Int? {
    guard chunks[index].kind == .close,
      let open = chunks[max(0, index - Self.longestAside)..<index].lastIndex(where: { $0.kind == .open }),
      asideEnd(at: open) == index
    else { return nil }
    return open
  }

  /// "the same number", "an equal number of soldiers", "as many": a number like the one before.
  func isEqualNumber(_ phrase: Chunk) -> Bool {
    guard phrase.kind == .nounPhrase, phrase.quantity == nil else { return false }
    // "two sisters and *their husbands*"
    if phrase.determiner == .possessive, let head = phrase.head, WordSets.spouses.contains(tokens[head].hash),
      WordSets.pluralPossessives.contains(tokens[phrase.tokens.lowerBound].hash), phrase.tokens.lowerBound > 0,
      tokens[phrase.tokens.lowerBound - 1].hash == Marks.and
    {
      return true
    }
    if phrase.determiner == .quantifier, tokens[phrase.tokens.lowerBound].hash == Marks.as_ { return true }
    guard let head = phrase.head, WordSets.numberNouns.contains(tokens[head].hash) else { return false }
    return has(WordSets.equals, in: phrase.tokens)
  }

  /// How many chunks an aside in brackets has at most.
  private static let longestAside = 16

  /// Whether the verb group at `index` says of the phrase before it what befell it: "two sisters *hit* by a tree".
  private func isReducedClause(_ index: Int) -> Bool {
    chunks[index].kind == .verbGroup && (chunks[index].form == .bare || chunks[index].form == .participle)
      && chunks[index - 1].kind == .nounPhrase && chunks[index + 1].kind == .preposition
      && tokens[chunks[index + 1].tokens.lowerBound].hash == Marks.by
  }

  /// The comma that closes the relative clause at `index`, where an item of a list follows: "his uncle, *who was a
  /// guard*, and two cousins".
  private func relativeClause(at index: Int) -> Int? {
    guard index + 1 < chunks.count, chunks[index].kind == .relative, chunks[index + 1].kind == .verbGroup else {
      return nil
    }
    var end = index + 2
    scan: while end < chunks.count, end - index < 8 {
      switch chunks[end].kind {
      case .nounPhrase, .preposition, .adverb, .state: end += 1
      default: break scan
      }
    }
    guard end + 2 < chunks.count, chunks[end].kind == .comma, chunks[end + 1].kind == .conjunction,
      chunks[end + 2].kind == .nounPhrase, !isSubject(end + 2)
    else { return nil }
    return end
  }

  /// Whether the semicolon at `index` parts the items of a list of names: "Maria Pulido, 42; Pilar Pulido, 19".
  private func isListSemicolon(_ index: Int, after item: Int) -> Bool {
    guard chunks[index].kind == .stop, tokens[chunks[index].tokens.lowerBound].hash == Marks.semicolon,
      index + 1 < chunks.count, chunks[item].quantity == nil, chunks[item].determiner == .none
    else { return false }
    let next = chunks[index + 1].kind == .conjunction ? index + 2 : index + 1
    guard next < chunks.count, chunks[next].kind == .nounPhrase, !chunks[next].isPronoun else { return false }
    return !isSubject(next)
  }

  /// Whether the phrase has the form of a name; in a text in capitals that it is no word of the language.
  func isNameLike(_ phrase: Chunk) -> Bool {
    guard !phrase.isName else { return true }
    guard phrase.determiner == .none, phrase.quantity == nil, !phrase.isPlural, let head = phrase.head else {
      return false
    }
    if capitalsAreMute { return lexemes[head].forms.isEmpty || lexemes[phrase.tokens.lowerBound].forms.isEmpty }
    // "Smith", who is a person to the lexicon.
    return tokens[head].isCapitalised && phrase.nounClass == .person
  }

  /// Whether the phrase is one person by a noun: "the district police chief".
  func isOnePerson(_ phrase: Chunk) -> Bool {
    phrase.quantity == nil && !phrase.isPlural && phrase.nounClass == .person && phrase.determiner != .none
      && phrase.determiner != .another && !isNameLike(phrase)
  }

  /// Whether the phrase at `index`, after a comma, is one more of a list that a conjunction closes: "his wife, *her
  /// mother* and two sons", but not "the driver, *a father of two*, and his passenger".
  private func isListed(_ index: Int, after before: Int) -> Bool {
    let phrase = chunks[index]
    guard !phrase.hasWhole, phrase.nounClass == .person || phrase.quantity != nil || isNameLike(phrase) else {
      return false
    }
    // "the police chief, *Abdul Wali*, and three guards": says who he was.
    if isNameLike(phrase), isOnePerson(chunks[before]), isClosedByComma(index) { return false }
    let rank = definiteness(phrase)
    guard rank > 0 else { return false }
    // "two people, a man and a woman" are two; "two clerks, a guard, and a nurse" are four.
    let needsComma = rank < definiteness(chunks[before])
    // "the owner, the pilot and three officials" are listed; "the owner, the mayor of Pemba, and" are perhaps one.
    let mayBeApposition = phrase.determiner == .definite && phrase.quantity == nil && !phrase.isPlural
    if mayBeApposition, chunks[before].determiner != .definite { return false }
    if needsComma, chunks[before].quantity == nil { return false }
    var next = index + 1
    var steps = 0
    while next + 1 < chunks.count, steps < 16 {
      switch chunks[next].kind {
      case .preposition, .nounPhrase, .comma: next += 1
      // "killing a policeman, *a guard*, and wounding"; but "a man, a teacher, and wounding"
      case .conjunction where chunks[next + 1].kind == .verbGroup && chunks[next + 1].form == .gerund:
        return chunks[next - 1].kind == .comma && phrase.determiner == .article
          && chunks[before].determiner == .article && chunks[before].nounClass == .person
          && !(chunks[before].head.map { WordSets.anybody.contains(tokens[$0].hash) } ?? true)
      case .conjunction:
        return chunks[next + 1].kind == .nounPhrase && tokens[chunks[next].tokens.lowerBound].hash != Marks.but
          && (!needsComma || chunks[next - 1].kind == .comma)
          && (!mayBeApposition || chunks[next - 1].kind != .comma)
      default: return false
      }
      steps += 1
    }
    return false
  }

  /// How surely a phrase names somebody of its own rather than saying what the phrase before it is: a number and "her"
  /// more than a name, a name more than "a"; 0 for what begins no item of a list.
  private func definiteness(_ phrase: Chunk) -> Int {
    if phrase.quantity != nil { return 3 }
    switch phrase.determiner {
    case .another: return 3
    // "the group's leader"
    case .possessive: return lexemes[phrase.tokens.lowerBound].function == .possessive ? 3 : 1
    case .none: return isNameLike(phrase) ? 2 : 0
    case .article: return 1
    case .definite, .demonstrative, .quantifier: return phrase.isPlural || phrase.nounClass == .person ? 1 : 0
    }
  }

  /// Whether a comma stands behind the phrase at `index` and what depends on it.
  func isClosedByComma(_ index: Int) -> Bool {
    var next = index + 1
    while next + 1 < chunks.count, chunks[next].kind == .preposition, chunks[next + 1].kind == .nounPhrase { next += 2 }
    return next < chunks.count && chunks[next].kind == .comma
  }

  /// The end of the apposition that begins at `index` and a comma closes: "Dlamini, *a councillor of Richards Bay*,",
  /// "the police chief, *Abdul Wali*,".
  private func apposition(at index: Int, to name: Int) -> Int? {
    guard chunks[name].quantity == nil, chunks[index].quantity == nil,
      chunks[name].determiner == .none || (isOnePerson(chunks[name]) && isNameLike(chunks[index]))
    else { return nil }
    var next = index + 1
    while next + 1 < chunks.count, chunks[next].kind == .preposition, chunks[next + 1].kind == .nounPhrase { next += 2 }
    guard next < chunks.count, chunks[next].kind == .comma else { return nil }
    return next
  }

  /// The last head of a number's noun phrase that goes on with bare plurals: "250 women and *children*", "185 women,
  /// girls and *boys*"; `nil` where it has one noun, or where the second is the subject of a verb of its own.
  func lastHead(of index: Int) -> Int? {
    guard chunks[index].quantity != nil, chunks[index].head != nil, chunks[index].nounClass == .person else {
      return nil
    }
    var next = index + 1
    var last: Int?
    while next + 1 < chunks.count, chunks[next].kind == .comma || chunks[next].kind == .conjunction {
      let item = chunks[next + 1]
      guard item.kind == .nounPhrase, item.quantity == nil, item.determiner == .none, !item.isPronoun, !item.isName,
        item.isPlural && item.nounClass == .person || item.nounClass == .group, let head = item.head,
        head == item.tokens.lowerBound
      else { break }
      if chunks[next].kind == .conjunction {
        guard tokens[chunks[next].tokens.lowerBound].hash == Marks.and else { break }
        last = head
      }
      next += 2
    }
    guard last != nil else { return nil }
    // "killed 12 soldiers and militants fled"
    let isObject = index > 0 && chunks[index - 1].kind == .verbGroup
    if isObject, next < chunks.count, chunks[next].kind == .verbGroup, chunks[next].form == .finite { return nil }
    return last
  }

  /// Whether a verb group follows whose subject the phrase at `index` is.
  private func isSubject(_ index: Int) -> Bool {
    var next = index + 1
    while next + 1 < chunks.count, chunks[next].kind == .preposition, chunks[next + 1].kind == .nounPhrase { next += 2 }
    while next < chunks.count, chunks[next].kind == .adverb { next += 1 }
    guard next < chunks.count else { return false }
    if chunks[next].kind == .state { return true }
    // "the murder of two guards *perpetrated by* rebels"
    if chunks[next].form == .bare, next + 1 < chunks.count, chunks[next + 1].kind == .preposition,
      tokens[chunks[next + 1].tokens.lowerBound].hash == Marks.by
    {
      return false
    }
    return chunks[next].kind == .verbGroup && chunks[next].form != .infinitive && chunks[next].form != .gerund
  }
}
