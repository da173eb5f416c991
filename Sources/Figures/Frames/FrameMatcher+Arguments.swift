internal import Quantities
internal import Segmentation

/// Which phrases stand in a verb's roles: subject, object and those that a particle or a preposition leads to.
extension FrameMatcher {
  /// The phrases that the verb group at `index` says something of in the role that the frame asks for.
  func arguments(of frame: VerbFrame, _ index: Int) -> [Int] {
    let group = chunks[index]
    switch frame.role {
    case .patient:
      if let said = subjectOfReport(index) { return said }
      // "has taken *in* 1.1 million Syrians", not "took 300 Syrians in a raid"
      if frame.heads.isOfNationals, !frame.complement.isEmpty {
        return prepositionalObject(frame, index)
      }
      if frame.heads.isOfBareNumbers {
        return objectBehindParticle(index).filter { chunks[$0].head == nil }
      }
      if frame.rule == Self.takenIn, !group.isPassive { return objectBehindParticle(index) }
      // "Roofs were blown off *73 homes*": the subject is the complement.
      if frame.complementPlace == .subject { return objectBeyondSubject(index) }
      if group.isPassive || group.form == .participle { return parsed.subject(of: index) }
      let objects = parsed.object(of: index)
      // "carried off *14 houses*"
      if objects.isEmpty, group.form == .bare,
        prepositionalObject(frame, index).contains(where: { accepts(frame.heads, $0, frame.measure) })
      {
        return prepositionalObject(frame, index)
      }
      if objects.isEmpty, group.form == .bare || group.form == .finite,
        let shared = sharedObject(index, frame) ?? invertedSubject(index)
      {
        return shared
      }
      // "was shot and wounded several blocks away": a participle like the one before.
      if group.form == .bare, index > 1, chunks[index - 1].kind == .conjunction, chunks[index - 2].isPassive,
        !objects.contains(where: { accepts(frame.heads, $0, frame.measure) })
      {
        return parsed.subject(of: index)
      }
      // "the jailing of 11 people"
      if group.form == .gerund, objects.isEmpty, index + 2 < chunks.count, chunks[index + 1].kind == .preposition,
        parsed.tokens[chunks[index + 1].tokens.lowerBound].hash == Marks.of, chunks[index + 2].kind == .nounPhrase
      {
        return parsed.coordination(from: index + 2)
      }
      if let beyond = objectBeyondComplement(frame, objects) ?? objectBeyondParticle(frame, index) { return beyond }
      if group.form == .bare {
        // "12 people killed in": without an object the past form is a participle.
        if objects.isEmpty || !objects.contains(where: { isCountable($0) || !chunks[$0].isPlural })
          || isReducedPassive(index)
        {
          return objects.isEmpty || isReducedPassive(index) ? parsed.subject(of: index) : objects
        }
      }
      return objects.isEmpty && group.form != .gerund ? prepositionalObject(frame, index) : objects
    case .subject where isDoneToObject(index, frame): return []
    case .subject:
      // "led to *100,000 people* fleeing", "with *90 families* sleeping in tents"
      if group.form == .gerund, frame.measure.isOfNeed || frame.measure.isOfFlight {
        // "with thousands *still* sheltering"
        var noun = index - 1
        while noun > 0, chunks[noun].kind == .adverb { noun -= 1 }
        if noun > 0, isCardinal(noun), chunks[noun - 1].kind == .preposition,
          chunks[noun].head != nil || parsed.tokens[chunks[noun - 1].tokens.lowerBound].hash == Marks.with
        {
          return [noun]
        }
      }
      if frame.measure == .returnees, let barring = barring(index) {
        return chunks[barring].isPassive ? parsed.subject(of: barring) : parsed.object(of: barring)
      }
      // "have *yet* to go home", "are still *unable* to return"
      if frame.measure == .returnees, group.form == .infinitive, isKeptAway(index),
        let before = parsed.previousVerb(index)
      {
        return parsed.subject(of: before, isReduced: false)
      }
      if group.isPassive || breaksSomebodyElse(index, frame) { return [] }
      let own = parsed.subject(of: index, isReduced: false)
      // "*A man* walked into a clinic *suffering* from a gunshot wound"
      if own.isEmpty, group.form == .gerund, frame.measure == .injured, index > 1,
        chunks[index - 1].kind != .preposition, chunks[index - 1].kind != .subordinator,
        let before = parsed.previousVerb(index), !chunks[before].isCopula
      {
        return parsed.subject(of: before, isReduced: false)
      }
      return own
    case .object: return group.isPassive ? [] : parsed.object(of: index)
    case .negated: return group.mood.contains(.negated) ? parsed.subject(of: index, isReduced: false) : []
    }
  }

  /// "They broke *his* arm": not what befell themselves.
  private func breaksSomebodyElse(_ index: Int, _ frame: VerbFrame) -> Bool {
    guard frame.measure == .injured, let object = parsed.object(of: index).first,
      chunks[object].determiner == .possessive,
      WordSets.singularPossessives.contains(parsed.tokens[chunks[object].tokens.lowerBound].hash)
    else { return false }
    return parsed.subject(of: index, isReduced: false).contains {
      chunks[$0].isPlural || WordSets.pluralPronouns.contains(parsed.tokens[chunks[$0].tokens.lowerBound].hash)
    }
  }

  /// "*174 homes* listed as destroyed", "*52 houses* were reported as damaged": the subject of the verb before "as".
  private func subjectOfReport(_ index: Int) -> [Int]? {
    guard index > 2, chunks[index].form == .bare || chunks[index].form == .participle,
      chunks[index - 1].kind == .preposition || chunks[index - 1].kind == .subordinator,
      parsed.tokens[chunks[index - 1].tokens.lowerBound].hash == Marks.as_
    else { return nil }
    // "The council listed *1,090 homes* as destroyed"
    if chunks[index - 2].kind == .nounPhrase, isCardinal(index - 2),
      chunks[index - 3].kind == .verbGroup,
      !chunks[index - 3].isPassive
    {
      return [index - 2]
    }
    guard chunks[index - 2].kind == .verbGroup,
      chunks[index - 2].isPassive || chunks[index - 2].form == .bare
    else { return nil }
    return parsed.subject(of: index - 2)
  }

  /// "Roofs were blown off *73 homes*", "Windows were broken in *40 flats*": what a preposition leads to from a part of it.
  private func objectBeyondSubject(_ index: Int) -> [Int] {
    guard chunks[index].isPassive || chunks[index].form == .bare || chunks[index].form == .participle else { return [] }
    // "The roofs *of 120 homes* were blown away"
    if let part = parsed.subject(of: index).last, part + 2 < index, chunks[part + 1].kind == .preposition,
      parsed.tokens[chunks[part + 1].tokens.lowerBound].hash == Marks.of
    {
      return parsed.coordination(from: part + 2)
    }
    guard index + 2 < chunks.count, chunks[index + 1].kind == .preposition, chunks[index + 2].kind == .nounPhrase
    else { return [] }
    return parsed.coordination(from: index + 2)
  }

  /// "The mother *drowned her sons*": of a verb that tells of its subject or of its object, here of the object.
  private func isDoneToObject(_ index: Int, _ frame: VerbFrame) -> Bool {
    guard
      frames.verbs[Int(chunks[index].verb) - 1].contains(where: {
        $0.role == .patient && $0.measure == frame.measure && $0.rule == frame.rule
      }), let object = parsed.object(of: index).first
    else { return false }
    if chunks[object].isPronoun {
      return WordSets.onePerson.contains(parsed.tokens[chunks[object].tokens.lowerBound].hash)
    }
    return chunks[object].nounClass == .person
  }

  /// The object that a past form has in common with the verb coordinated with it: "shot and killed *a guard*".
  private func sharedObject(_ index: Int, _ frame: VerbFrame) -> [Int]? {
    var next = index + 1
    guard next < chunks.count, chunks[next].kind == .conjunction, !chunks[index].isPassive else { return nil }
    next += 1
    while next < chunks.count, chunks[next].kind == .adverb { next += 1 }
    guard next < chunks.count, chunks[next].kind == .verbGroup, chunks[next].form == .bare, !isReducedPassive(next)
    else { return nil }
    let objects = parsed.object(of: next)
    return objects.contains { accepts(frame.heads, $0, frame.measure) } ? objects : nil
  }

  /// What follows the copula after a fronted participle: "Killed were *a nurse and two guards*".
  private func invertedSubject(_ index: Int) -> [Int]? {
    guard index < 3, !chunks[..<index].contains(where: { $0.kind == .nounPhrase }) else { return nil }
    var copula = index + 1
    // "Also injured *in the crash* was a cyclist"
    while copula + 1 < chunks.count, chunks[copula].kind == .preposition, chunks[copula + 1].kind == .nounPhrase {
      copula += 2
    }
    guard copula + 1 < chunks.count, chunks[copula].kind == .verbGroup, chunks[copula].isCopula,
      chunks[copula + 1].kind == .nounPhrase
    else { return nil }
    return parsed.coordination(from: copula + 1)
  }

  /// Whether the past form at `index` is a participle though a noun phrase follows: a time ("killed Tuesday").
  private func isReducedPassive(_ index: Int) -> Bool {
    guard let object = parsed.object(of: index).first else { return true }
    return chunks[object].nounClass == .time
      || (chunks[object].quantity == nil && chunks[object].isName && isTime(object))
  }

  private func isTime(_ phrase: Int) -> Bool {
    guard let head = chunks[phrase].head else { return false }
    return parsed.lexemes[head].nounClass == .time
  }

  /// "set fire to *120 huts*", "tore the roofs off *85 houses*": the object is the complement, and a preposition leads
  /// to what is counted.
  private func objectBeyondComplement(_ frame: VerbFrame, _ objects: [Int]) -> [Int]? {
    // "granted refugee status to 1,200 people"
    guard objects.count == 1, parsed.has(frame.complement, in: chunks[objects[0]].tokens) else {
      return nil
    }
    // "has sent *home* 541,000 Afghans"
    if chunks[objects[0]].determiner == .none, chunks[objects[0]].quantity == nil,
      objects[0] + 1 < chunks.count,
      chunks[objects[0] + 1].kind == .nounPhrase, chunks[objects[0] + 1].quantity != nil
    {
      return parsed.coordination(from: objects[0] + 1)
    }
    guard objects[0] + 2 < chunks.count,
      chunks[objects[0] + 1].kind == .preposition, chunks[objects[0] + 2].kind == .nounPhrase
    else { return nil }
    return parsed.coordination(from: objects[0] + 2)
  }

  /// "blew off the roofs of *240 houses*": the complement stands behind the verb's particle.
  private func objectBeyondParticle(_ frame: VerbFrame, _ index: Int) -> [Int]? {
    guard index + 4 < chunks.count, !frame.complement.isEmpty,
      chunks[index + 1].kind == .preposition,
      chunks[index + 2].kind == .nounPhrase, chunks[index + 2].quantity == nil,
      parsed.has(frame.complement, in: chunks[index + 2].tokens),
      chunks[index + 3].kind == .preposition,
      parsed.tokens[chunks[index + 3].tokens.lowerBound].hash == Marks.of,
      chunks[index + 4].kind == .nounPhrase
    else { return nil }
    return parsed.coordination(from: index + 4)
  }

  /// "has taken *in 600,000*"
  private func objectBehindParticle(_ index: Int) -> [Int] {
    guard index + 2 < chunks.count, chunks[index + 1].kind == .preposition,
      parsed.tokens[chunks[index + 1].tokens.lowerBound].hash == Self.inside,
      chunks[index + 2].kind == .nounPhrase
    else { return [] }
    return [index + 2]
  }

  /// The rule of families whom others took into their homes: "nuns took *in* 45 families", not "took 45 families in May".
  private static let takenIn = "taken_in"

  private static let inside = Tokenizer.hash(ofConstant: "in")

  /// "searching for 12 people": the complement is the preposition that the counted phrase follows.
  private func prepositionalObject(_ frame: VerbFrame, _ index: Int) -> [Int] {
    guard index + 2 < chunks.count, chunks[index + 1].kind == .preposition, chunks[index + 2].kind == .nounPhrase,
      frame.complement.contains(parsed.tokens[chunks[index + 1].tokens.lowerBound].hash)
    else { return [] }
    return parsed.coordination(from: index + 2)
  }
}
