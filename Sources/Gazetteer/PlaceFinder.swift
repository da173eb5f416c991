internal import Articles
public import Segmentation

/// Finds the names of places in a sentence.
///
/// A name is the longest run of words that the gazetteer knows ("Cox's Bazar", "Kaga-Bandoro", "eastern Ghouta"), or
/// an unknown capitalised name that the sentence shows to be a place ("near Bankilare", "the village of Petel",
/// "Charenton, Louisiana"). Names of persons and organisations that hold one ("Natalie Hall", "Chicago Police") and
/// adjectives ("Syrian") are given as ``PlaceMention/Use/attribute``: they only tell of which country the text speaks.
///
/// ```swift
/// let mentions = PlaceFinder().mentions(in: tokens, of: text.bytes.span)
/// ```
public struct PlaceFinder: Sendable {
  /// The names that are known.
  public let gazetteer: Gazetteer
  let words: PlaceWords
  /// Its divisions' abbreviations stand behind towns that no table holds: "Raceland, La."
  let unitedStates = CountryCode("USA")

  /// A finder of the names in `gazetteer`.
  public init(gazetteer: Gazetteer = Gazetteer()) {
    self.gazetteer = gazetteer
    words = .english
  }

  /// How a sentence uses capitals.
  enum Style {
    /// Names alone are capitalised.
    case mixed
    /// Every longer word is capitalised: a headline.
    case title
    /// Everything is in capitals.
    case upper
  }

  /// The mentions in one sentence's tokens, in order and without overlap.
  ///
  /// - Parameter alsoKnown: Folded names (``key(of:in:)``) that other sentences have shown to be places.
  /// - Complexity: O(*n*) in the tokens, times the few words of the longest name.
  public func mentions(
    in tokens: [Token], of bytes: Span<UInt8>, alsoKnown: Set<[UInt8]> = []
  ) -> [PlaceMention] {
    guard tokens.contains(where: { $0.kind == .word && $0.isCapitalised }) else { return [] }
    let sentence = SentenceWords(
      tokens: tokens, classes: words.classes(of: tokens, in: bytes), style: PlaceFinder.style(of: tokens),
      alsoKnown: alsoKnown)
    var mentions: [PlaceMention] = []
    var index = 0
    while index < tokens.count {
      // A name begins with a capital or with a point of the compass.
      if sentence.isCapital(index) || sentence.classes[index].contains(.direction) {
        index = scan(sentence, bytes, at: index, into: &mentions)
      } else {
        index += 1
      }
    }
    settleRelations(&mentions, in: sentence, of: bytes)
    settleContainers(&mentions)
    return mentions
  }

  /// The style of a sentence: upper where most words are in capitals, title where most longer words have one.
  private static func style(of tokens: [Token]) -> Style {
    var longer = 0
    var capitalised = 0
    var upper = 0
    for token in tokens where token.kind == .word && token.count >= 4 {
      longer += 1
      if token.isCapitalised { capitalised += 1 }
      if token.flags.contains(.allCapitals) { upper += 1 }
    }
    if longer >= 2, upper * 10 > longer * 7 { return .upper }
    if longer >= 4, capitalised * 10 >= longer * 8 { return .title }
    return .mixed
  }

  /// The folded name of a mention of these tokens.
  public func key(of mention: PlaceMention, in tokens: [Token], of bytes: Span<UInt8>) -> [UInt8] {
    SentenceWords(tokens: tokens, classes: [], style: .mixed, alsoKnown: []).key(mention.tokens, bytes)
  }

  // MARK: Scanning

  /// Reads the name that begins at `index`, if one does, and returns where to go on.
  private func scan(
    _ sentence: SentenceWords, _ bytes: Span<UInt8>, at index: Int, into mentions: inout [PlaceMention]
  ) -> Int {
    guard sentence.tokens[index].kind == .word else { return index + 1 }
    let classes = sentence.classes[index]
    guard sentence.isCapital(index) else {
      // "eastern Ghouta": a region whose usual name begins with a small word.
      if classes.contains(.direction), index + 1 < sentence.count, sentence.isCapital(index + 1),
        let found = longestName(sentence, bytes, from: index), found.end > index + 1,
        sentence.isCapital(found.end - 1)
      {
        return add(found, index, sentence, bytes, &mentions)
      }
      return index + 1
    }
    if classes.contains(.calendar) {
      // "Christmas Island"
      if let found = longestName(sentence, bytes, from: index), found.end > index + 1 {
        return add(found, index, sentence, bytes, &mentions)
      }
      return index + 1
    }
    if sentence.style == .mixed, sentence.isHyphenated(before: index) { return index + 1 }
    if classes.contains(.people), sentence.style == .mixed {
      if let found = longestName(sentence, bytes, from: index), found.end > index + 1 {
        return add(found, index, sentence, bytes, &mentions)
      }
      return index + 1
    }
    let isAcronym = sentence.style == .mixed && sentence.tokens[index].flags.contains(.allCapitals)
    if !isAcronym, classes.contains(.function) || !classes.isDisjoint(with: .preposition) {
      // "The Hague"
      if let found = longestName(sentence, bytes, from: index), found.end > index + 1, !found.isShort {
        return add(found, index, sentence, bytes, &mentions)
      }
      return index + 1
    }
    switch sentence.style {
    case .upper, .title: return scanHeadline(sentence, bytes, at: index, &mentions)
    case .mixed: return scanRun(sentence, bytes, at: index, &mentions)
    }
  }

  /// Headlines: capitals tell nothing, so a name must be known, and nothing must speak against it.
  private func scanHeadline(
    _ sentence: SentenceWords, _ bytes: Span<UInt8>, at index: Int, _ mentions: inout [PlaceMention]
  ) -> Int {
    guard let found = longestName(sentence, bytes, from: index) else { return index + 1 }
    let attachment = Attachment(before: index, in: sentence, mentions)
    let isPlace = attachment.relation != .none && attachment.relation != .of
    let first = found.candidates[0]
    let single = found.end == index + 1
    if first.kind == .demonym || single && isPerson(sentence, index) {
      mentions.append(mention(found, index..<found.end, .attribute, attachment, sentence, nil))
      return found.end
    }
    let follows = found.end < sentence.count ? sentence.classes[found.end] : []
    let inName =
      found.end < sentence.count && sentence.isCapital(found.end)
      && !follows.isDisjoint(with: [.organisation, .title, .given])
      && !(sentence.style == .upper && isPlace)
    let isWeak =
      single && (found.isCommonWord || (first.kind == .settlement && first.population < 100_000))
      && container(after: found.end, of: found.candidates, sentence, bytes) == nil
    if isWeak && !isPlace { return index + 1 }
    if single, found.isCommonWord, first.kind == .settlement, attachment.start != index - 1 || sentence.style == .upper,
      first.population < 500_000
    {
      return index + 1
    }
    if inName {
      mentions.append(mention(found, index..<found.end, .attribute, attachment, sentence, nil))
      return found.end
    }
    return add(found, index, sentence, bytes, &mentions)
  }

  /// Body text: a name is a run of capitalised words; what it is depends on the whole run.
  private func scanRun(
    _ sentence: SentenceWords, _ bytes: Span<UInt8>, at start: Int, _ mentions: inout [PlaceMention]
  ) -> Int {
    var start = start
    let end = sentence.runEnd(from: start)
    // A title makes the rest a person's name: "President Lincoln", "Gen. Jackson", "Mr London".
    if sentence.follows(.title, start), sentence.isCapital(start - sentence.stepBack(start)) { return end }
    // "the state news agency SANA", "the charity Moana Relief"
    if start > 0, sentence.classes[start - 1].contains(.named), !sentence.isCapital(start - 1) { return end }
    while start < end {
      guard sentence.tokens[start].kind == .word else {
        start += 1
        continue
      }
      let found = longestName(sentence, bytes, from: start)
      // "Bank of England"
      if sentence.classes[end - 1].contains(.organisation), sentence.classes[end - 1].isDisjoint(with: .type),
        end + 1 < sentence.count, sentence.classes[end].contains(.of), sentence.isCapital(end + 1),
        found.map({ $0.end <= end }) ?? true
      {
        return unknownName(start, end, sentence, bytes, &mentions)
      }
      if let found, found.end >= end || rest(found.end, end, sentence) != .person {
        if found.candidates[0].kind == .demonym {
          let attachment = Attachment(before: start, in: sentence, mentions)
          var mention = mention(found, start..<found.end, .attribute, attachment, sentence, nil)
          if found.end == end, let capital = capital(found, start, attachment, sentence, bytes) {
            mention = capital
          } else
          // "off the Belgian coast", "a number of Pakistani villages": somewhere in the country.
          if found.end == end, let noun = sentence.wordAfter(end), sentence.classes[noun].contains(.type),
            !sentence.isCapital(noun), !sentence.hyphenFollows(end), attachment.relation != .none
          {
            mention.use = .place
            mention.statedKind = .country
            mention.name.end = sentence.tokens[noun].range.end
            mention.tokens = start..<noun + 1
            mention.phraseEnd = noun + 1
          }
          mentions.append(mention)
          start = max(found.end, mention.phraseEnd)
          continue
        }
        return finish(found, start, end, sentence, bytes, &mentions)
      }
      // "Texas Governor Greg Abbott"
      if let found, found.isStrong, sentence.tokens[found.end].kind == .word,
        sentence.classes[found.end].contains(.office), sentence.classes[start].isDisjoint(with: .given)
      {
        let attachment = Attachment(before: start, in: sentence, mentions)
        mentions.append(mention(found, start..<found.end, .attribute, attachment, sentence, nil))
        return end
      }
      let classes = sentence.classes[start]
      // "North Baltimore", "Downtown Chicago", the first word of a sentence before a name.
      if classes.contains(.direction), start + 1 < end {
        start += 1
        continue
      }
      if start == 0, start + 1 < end, found == nil, classes.isDisjoint(with: [.given, .title, .organisation, .opener]),
        sentence.tokens[start + 1].kind == .word,
        let next = longestName(sentence, bytes, from: start + 1), next.end >= end, next.isStrong
      {
        start += 1
        continue
      }
      return unknownName(start, end, sentence, bytes, &mentions)
    }
    return max(end, start)
  }

  /// "The Afghan capital" is a town by another name.
  private func capital(
    _ demonym: Found, _ start: Int, _ attachment: Attachment, _ sentence: SentenceWords, _ bytes: Span<UInt8>
  ) -> PlaceMention? {
    guard attachment.relation != .none, demonym.end < sentence.count, sentence.classes[demonym.end].contains(.town)
    else { return nil }
    let key = sentence.key(start..<demonym.end + 1, bytes)
    let (candidates, _) = gazetteer.candidates(of: key.withUnsafeBufferPointer(gazetteer.match))
    guard !candidates.isEmpty else { return nil }
    let town = Found(end: demonym.end + 1, candidates: candidates, isCommonWord: false)
    return mention(town, start..<town.end, .place, attachment, sentence, nil)
  }

  /// What the words after a known name make of the whole run.
  private enum Rest { case nothing, geographic, facility, organisation, road, person }

  private func rest(_ start: Int, _ end: Int, _ sentence: SentenceWords) -> Rest {
    guard start < end else { return .nothing }
    if end == start + 1, sentence.classes[start].contains(.geographic) { return .geographic }
    let last = sentence.classes[end - 1]
    if last.contains(.organisation), !last.contains(.facility) { return .organisation }
    for index in start..<end where sentence.classes[index].contains(.facility) { return .facility }
    for index in start..<end where sentence.classes[index].contains(.organisation) { return .organisation }
    if last.contains(.road) { return .road }
    return .person
  }

  /// Decides on a known name at the front of the run that ends at `end`.
  private func finish(
    _ found: Found, _ start: Int, _ end: Int, _ sentence: SentenceWords, _ bytes: Span<UInt8>,
    _ mentions: inout [PlaceMention]
  ) -> Int {
    let attachment = Attachment(before: start, in: sentence, mentions)
    switch rest(found.end, end, sentence) {
    case .nothing:
      let single = found.end == start + 1
      if single, isAcronym(found, start, attachment, sentence) { return found.end }
      if single, isPerson(sentence, start), found.candidates[0].kind != .country,
        attachment.relation == .none || attachment.relation == .of,
        container(after: found.end, of: found.candidates, sentence, bytes) == nil,
        !isCountingSubject(mention(found, start..<found.end, .place, attachment, sentence, nil), sentence)
      {
        return found.end
      }
      return add(found, start, sentence, bytes, &mentions)
    case .geographic:
      // "Quezon Province": of the places with the name the division is meant; "Sydney Harbour" is a place of its own.
      var found = found
      found.end = end
      return add(found, start, sentence, bytes, &mentions)
    case .facility:
      mentions.append(mention(found, start..<found.end, .facility, attachment, sentence, nil))
      return end
    case .organisation, .road, .person:
      mentions.append(mention(found, start..<found.end, .attribute, attachment, sentence, nil))
      return end
    }
  }

  /// Whether a single name in capitals is an organisation's letters, not a town: "the Observatory and SANA reported";
  /// "in SANA" and the beginning of a dateline are towns.
  private func isAcronym(_ found: Found, _ start: Int, _ attachment: Attachment, _ sentence: SentenceWords) -> Bool {
    let token = sentence.tokens[start]
    return start > 0 && token.flags.contains(.allCapitals) && token.count <= 5
      && found.candidates[0].kind == .settlement
      && (attachment.relation == .none || attachment.relation == .of && attachment.statedKind == nil)
  }

  /// Whether a single word is a person's name by what stands around it.
  private func isPerson(_ sentence: SentenceWords, _ index: Int) -> Bool {
    sentence.classes[index].contains(.given) || sentence.follows(.title, index) || sentence.follows(.given, index)
  }

  /// Whether an article tells that a name is no town's: "a passenger in *the Honda*, a woman"; but "the Mosul offensive",
  /// "the Donetsk, Luhansk and Kherson regions".
  private func isThing(_ found: Found, _ start: Int, _ sentence: SentenceWords, _ bytes: Span<UInt8>) -> Bool {
    guard sentence.style == .mixed, start > 0, sentence.tokens[start - 1].count == 3,
      sentence.classes[start - 1].contains(.determiner), !sentence.isPossessive(found.end),
      found.candidates.allSatisfy({ $0.kind == .settlement })
    else { return false }
    guard found.end < sentence.count else { return true }
    switch sentence.tokens[found.end].kind {
    case .punctuation: return found.end + 1 >= sentence.count || !sentence.isCapital(found.end + 1)
    case .word: return !sentence.classes[found.end].isDisjoint(with: [.function, .at, .on, .from, .to, .into])
    default: return false
    }
  }

  /// Adds a known name as a place, unless it is only a common word.
  private func add(
    _ found: Found, _ start: Int, _ sentence: SentenceWords, _ bytes: Span<UInt8>, _ mentions: inout [PlaceMention]
  ) -> Int {
    let attachment = Attachment(before: start, in: sentence, mentions)
    let inside = container(after: found.end, of: found.candidates, sentence, bytes)
    let single = found.end == start + 1
    let first = found.candidates[0]
    let isBare = attachment.relation == .none || attachment.relation == .of
    // A common word, or a small town's name, at the start of a sentence or bare in it proves nothing.
    if inside == nil, single, isBare, attachment.statedKind == nil, sentence.statedKind(after: found.end) == nil {
      let isHeading = start == 0 && first.kind == .country && sentence.isColon(found.end, bytes)
      if found.isCommonWord, start == 0 && !isHeading || first.kind == .settlement { return found.end }
    }
    if attachment.isTarget, single, first.kind == .settlement, first.population < 100_000, inside == nil {
      return found.end
    }
    if single, inside == nil, isThing(found, start, sentence, bytes) { return found.end }
    var use = PlaceMention.Use.place
    if first.kind == .demonym { use = .attribute }
    // "captured a Haqqani leader": an adjective to what was struck.
    if attachment.isObject, first.kind == .settlement, let next = sentence.wordAfter(found.end),
      !sentence.isCapital(next), sentence.classes[next].isEmpty
    {
      use = .attribute
    }
    if sentence.style == .mixed, sentence.isHyphenated(before: start) { use = .attribute }
    // "in Helmand, the U.S. military said": no second place, but whose military.
    if attachment.coordinatedWith != nil, first.kind == .country, start > 1,
      sentence.classes[start - 1].contains(.determiner), sentence.tokens[start - 2].kind == .punctuation,
      let next = sentence.wordAfter(found.end), !sentence.isCapital(next),
      sentence.classes[next].isEmpty
        || !sentence.classes[next].isDisjoint(with: [.organisation, .title, .office, .jurisdiction])
    {
      use = .attribute
    }
    if let next = sentence.wordAfter(found.end), inside == nil {
      if sentence.hyphenFollows(found.end) { use = .attribute }
      // "a Memphis nightclub", "the Gaya district hospital"
      let noun = sentence.classes[next].contains(.type) && next + 1 < sentence.count ? next + 1 : next
      if sentence.classes[noun].contains(.facility), !sentence.isCapital(noun), !sentence.hyphenFollows(found.end) {
        use = .facility
      }
    }
    var mention = mention(found, start..<found.end, use, attachment, sentence, inside?.place)
    if let inside { mention.phraseEnd = inside.end }
    mentions.append(mention)
    return max(found.end, inside?.end ?? 0)
  }
}
