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
  func settleRelations(_ mentions: inout [PlaceMention], in sentence: SentenceWords, of bytes: Span<UInt8>) {
    settleAppositions(&mentions, in: sentence)
    for index in mentions.indices {
      mentions[index].isPartOfTown = isPartOfTown(mentions[index], sentence)
      let mention = mentions[index]
      guard mention.use != .attribute else {
        // "Texas Governor Greg Abbott said"
        if mention.relation == .none, isAuthority(mention, sentence) { mentions[index].relation = .authority }
        continue
      }
      switch mention.relation {
      case .none, .of:
        if isEvent(mention, sentence) || isWhere(mention, sentence) {
          mentions[index].relation = .event
        } else if mention.relation == .none, isCountingSubject(mention, sentence) {
          mentions[index].relation = .subject
        } else if speaks(after: mention, sentence) {
          mentions[index].relation = .speaker
        } else if mention.relation == .none, isHeading(mention, sentence, bytes) {
          mentions[index].relation = .at
        }
        if mentions[index].relation == .none || mentions[index].relation == .speaker, isAuthority(mention, sentence) {
          mentions[index].relation = .authority
        } else if mention.relation == .of, isOfficeOf(mention, sentence) {
          mentions[index].relation = .authority
        }
      case .at, .from, .to, .into:
        if speaks(after: mention, sentence) || speaks(before: mention, sentence) {
          mentions[index].relation = .speaker
        } else if mention.relation == .at, mention.isPossessive, mention.phraseEnd + 1 < sentence.count,
          sentence.classes[mention.phraseEnd + 1].contains(.superlative)
        {
          // "in Bangladesh's deadliest attack"
          mentions[index].relation = .event
        }
      case .toward, .event, .subject, .speaker, .authority: break
      }
    }
  }

  /// "the Banae district of the city", "Hayatabad in the capital"
  private func isPartOfTown(_ mention: PlaceMention, _ sentence: SentenceWords) -> Bool {
    var index = mention.phraseEnd
    if sentence.statedKind(after: index) != nil { index += 1 }
    guard index + 2 < sentence.count, !sentence.classes[index].isDisjoint(with: [.of, .at]),
      sentence.classes[index + 1].contains(.determiner)
    else { return false }
    return sentence.classes[index + 2].contains(.town)
  }

  /// "Turkey: 9 detained in raids": what the name opens with a colon is there.
  private func isHeading(_ mention: PlaceMention, _ sentence: SentenceWords, _ bytes: Span<UInt8>) -> Bool {
    mention.tokens.lowerBound == 0 && mention.isKnown && sentence.isColon(mention.phraseEnd, bytes)
  }

  /// Whether somebody holds office there: "Sumy regional governor", "Kabul police chief", "the Gaza health ministry";
  /// "Russian officials" and the ministry of a country are too wide to say where.
  private func isAuthority(_ mention: PlaceMention, _ sentence: SentenceWords) -> Bool {
    guard mention.isKnown, mention.kind == .settlement || mention.kind == .division || mention.kind == .region else {
      return false
    }
    var index = mention.isPossessive ? mention.phraseEnd + 1 : mention.phraseEnd
    let limit = min(sentence.count, index + 5)
    var isOffice = false
    while index < limit, sentence.tokens[index].kind == .word,
      !sentence.classes[index].isDisjoint(with: [.office, .jurisdiction, .type])
    {
      isOffice = sentence.classes[index].contains(.office)
      index += 1
    }
    guard isOffice else { return false }
    // "Sumy police station": the office is no more than part of another noun.
    return index == sentence.count || sentence.tokens[index].kind != .word || sentence.isCapital(index)
      || !sentence.classes[index].isDisjoint(with: [.reporting, .function, .at, .on, .to, .of, .for, .from])
  }

  /// "the mayor of the city of Baguio said"
  private func isOfficeOf(_ mention: PlaceMention, _ sentence: SentenceWords) -> Bool {
    mention.isKnown && (mention.kind == .settlement || mention.kind == .division) && mention.phraseStart > 0
      && sentence.classes[mention.phraseStart - 1].contains(.office)
  }

  /// Settles which of two names beside each other is the place, where one says what the other is.
  ///
  /// "The Afghan capital, Kabul", "the Belgian port, Antwerp": the name alone. "Kalolimnos, a small Greek island",
  /// "Farmakonisi, another island close to the Turkish coast": what is said of it tells only the country.
  private func settleAppositions(_ mentions: inout [PlaceMention], in sentence: SentenceWords) {
    for index in mentions.indices.dropFirst() {
      let before = mentions[index - 1]
      if mentions[index].coordinatedWith == index - 1, mentions[index].kind == .settlement,
        before.candidates.first?.kind == .demonym && before.statedKind == .country
          || sentence.classes[before.tokens.upperBound - 1].contains(.town)
            && !sentence.isCapital(before.tokens.upperBound - 1),
        mentions[index].tokens.lowerBound == before.phraseEnd + 1,
        sentence.tokens[before.phraseEnd].kind == .punctuation
      {
        mentions[index].coordinatedWith = before.coordinatedWith
        mentions[index - 1].use = .attribute
      } else if before.use == .place, before.kind == .settlement, mentions[index].statedKind == .country,
        before.relation != .none, sentence.describes(before.phraseEnd, until: mentions[index].tokens.lowerBound)
      {
        if before.container == nil { mentions[index - 1].container = mentions[index].candidates.first }
        mentions[index].use = .attribute
      }
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
    // "Rostov region reported three deaths"
    if sentence.statedKind(after: index) != nil { index += 1 }
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
