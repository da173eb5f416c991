internal import Segmentation

extension PlaceFinder {
  /// Gives names the country or division that the sentence puts them in: "near X in western Niger", "the Belgian port
  /// of X".
  func settleContainers(_ mentions: inout [PlaceMention]) {
    for index in mentions.indices where mentions[index].container == nil && mentions[index].use != .attribute {
      guard mentions[index].kind == .settlement || !mentions[index].isKnown else { continue }
      if index > 0, mentions[index - 1].tokens.lowerBound >= mentions[index].phraseStart,
        mentions[index].coordinatedWith == nil, let outer = PlaceFinder.outer(mentions[index - 1])
      {
        mentions[index].container = outer
      } else if index + 1 < mentions.count, mentions[index + 1].phraseStart >= mentions[index].phraseEnd,
        mentions[index + 1].phraseStart - mentions[index].phraseEnd <= 1,
        mentions[index + 1].relation == .at || mentions[index + 1].relation == .of, mentions[index + 1].use == .place,
        let outer = PlaceFinder.outer(mentions[index + 1])
      {
        mentions[index].container = outer
      }
    }
  }

  /// The place of a mention that can hold others, where its name leaves no doubt of the country.
  private static func outer(_ mention: PlaceMention) -> Candidate? {
    guard let place = mention.candidates.first, place.kind != .settlement, place.kind != .water else {
      return nil
    }
    return place.country != nil && mention.candidates.onlyCountry != nil ? place : nil
  }

  /// Settles what the words behind a name say of it: an event's place, a counting subject, where a source speaks.
  func settleRelations(_ mentions: inout [PlaceMention], in sentence: SentenceWords) {
    nameAppositions(&mentions, in: sentence)
    for index in mentions.indices where mentions[index].use != .attribute {
      let mention = mentions[index]
      switch mention.relation {
      case .none, .of:
        if isEvent(mention, sentence) || isWhere(mention, sentence) {
          mentions[index].relation = .event
        } else if mention.relation == .none, isCountingSubject(mention, sentence) {
          mentions[index].relation = .subject
        } else if speaks(after: mention, sentence) {
          mentions[index].relation = .speaker
        }
      case .at, .from, .to, .into:
        if speaks(after: mention, sentence) || speaks(before: mention, sentence) {
          mentions[index].relation = .speaker
        }
      case .toward, .event, .subject, .speaker: break
      }
    }
  }

  /// "the Afghan capital, Kabul", "the Belgian port, Antwerp": the name alone is the place.
  private func nameAppositions(_ mentions: inout [PlaceMention], in sentence: SentenceWords) {
    for index in mentions.indices.dropFirst() {
      let before = mentions[index - 1]
      guard mentions[index].coordinatedWith == index - 1, mentions[index].kind == .settlement,
        before.candidates.first?.kind == .demonym, before.statedKind == .country,
        mentions[index].tokens.lowerBound == before.phraseEnd + 1,
        sentence.tokens[before.phraseEnd].kind == .punctuation
      else { continue }
      mentions[index].coordinatedWith = before.coordinatedWith
      mentions[index - 1].use = .attribute
    }
  }

  /// "the Mindoro storm", "the Sivakasi fireworks unit blast", "the siege of Sarajevo".
  private func isEvent(_ mention: PlaceMention, _ sentence: SentenceWords) -> Bool {
    if mention.relation == .of, mention.phraseStart > 0,
      !sentence.classes[mention.phraseStart - 1].isDisjoint(with: [.event, .strike])
    {
      return true
    }
    guard !mention.isPossessive || mention.relation == .none else { return false }
    var index = mention.phraseEnd
    if mention.isPossessive { index += 1 }
    let limit = min(sentence.count, index + 4)
    while index < limit, sentence.tokens[index].kind == .word, !sentence.isCapital(index) || sentence.style != .mixed {
      if sentence.classes[index].contains(.event) { return true }
      guard sentence.classes[index].isDisjoint(with: [.function, .at, .reporting]) else { return false }
      index += 1
    }
    return false
  }

  /// "the liberation of Auschwitz, where a million were murdered"
  private func isWhere(_ mention: PlaceMention, _ sentence: SentenceWords) -> Bool {
    let after = mention.phraseEnd..<min(sentence.count, mention.phraseEnd + 2)
    return after.contains { sentence.classes[$0].contains(.where) }
  }

  /// "Victoria has recorded five deaths", "Uganda hosts 1.7 million refugees".
  func isCountingSubject(_ mention: PlaceMention, _ sentence: SentenceWords) -> Bool {
    var index = mention.phraseEnd
    var isPassive = false
    if mention.isPossessive {
      // "Lampedusa's reception centre took in"
      index += 1
      guard index < sentence.count, sentence.classes[index].contains(.facility) else { return false }
    }
    let limit = min(sentence.count, index + 5)
    while index < limit, sentence.tokens[index].kind == .word {
      let classes = sentence.classes[index]
      if classes.contains(.tally), !sentence.isCapital(index) || sentence.style != .mixed { return true }
      // "was attacked"
      if classes.contains(.strike) { return isPassive }
      isPassive = classes.contains(.function)
      // "has", "will", "each", "now" may stand between.
      guard classes.contains(.function) || classes.contains(.facility) || sentence.tokens[index].count <= 4,
        !classes.contains(.at)
      else {
        return false
      }
      index += 1
    }
    return false
  }

  /// "Authorities in Valdivia revised", "a doctor at the Kunduz hospital said".
  private func speaks(after mention: PlaceMention, _ sentence: SentenceWords) -> Bool {
    var index = mention.phraseEnd
    // "Zaman, who directs operations in Nangarhar province, said"
    if index + 1 < sentence.count, sentence.tokens[index].kind == .punctuation,
      sentence.classes[index + 1].contains(.reporting),
      sentence.classes[..<mention.phraseStart].contains(where: { $0.contains(.relative) })
    {
      return true
    }
    let limit = min(sentence.count, index + 4)
    while index < limit, sentence.tokens[index].kind == .word || sentence.tokens[index].kind == .possessive {
      if sentence.classes[index].contains(.reporting), !sentence.isCapital(index) || sentence.style == .upper {
        return true
      }
      guard
        sentence.classes[index].isDisjoint(with: [.at, .determiner, .event, .reporting, .tally, .strike, .function])
      else {
        return false
      }
      index += 1
    }
    return false
  }

  /// "the minister said in Geneva", "told reporters in Kabul", "the air force said from Punta Arenas".
  private func speaks(before mention: PlaceMention, _ sentence: SentenceWords) -> Bool {
    var index = mention.phraseStart - 1
    let limit = max(0, index - 5)
    while index >= limit, sentence.tokens[index].kind == .word {
      let classes = sentence.classes[index]
      if classes.contains(.reporting) {
        // "No deaths were reported in Malawi" is no speech.
        return index == 0 || !sentence.classes[index - 1].contains(.being)
      }
      // Only who was told and when may stand between: "reporters", "a news conference", "on Sunday".
      guard !classes.isDisjoint(with: [.hearer, .calendar, .determiner, .on]) else { return false }
      index -= 1
    }
    return false
  }
}
