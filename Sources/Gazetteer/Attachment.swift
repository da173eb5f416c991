internal import Segmentation

/// How the words before a name tie it to its sentence.
///
/// Read backwards from the name over articles, adjectives and nouns of kind to the preposition: "in the besieged
/// northern town of X" is *at*, "20 km south of X" too; "the people of X" is *of*.
struct Attachment {
  var relation: PlaceMention.Relation = .none
  /// Whether the preposition is *on*, which places only some kinds of things.
  var isOn = false
  /// Whether an unknown name would rather be a target: "shot at Thompson".
  var isTarget = false
  /// Whether it is the object of a verb with an article between: "hit the Sahel", but also "captured a Haqqani leader".
  var isObject = false
  /// Whether *a* or *an* stands before: "in a Sunday raid".
  var isIndefinite = false
  /// Whether only a place can stand there.
  var isFirm = false
  /// Whether it is only the point that a place is told from: "20 km south of X", "west of X".
  var isBearing = false
  /// The first token of the phrase.
  var start: Int
  /// Whether it is part of a place: "part of downtown Lima".
  private var isPart = false
  /// The kind that a noun before says the name has: "the village of X".
  var statedKind: Place.Kind?
  /// The mention it is coordinated with.
  var coordinatedWith: Int?

  /// The attachment of the name that begins at `name`, after the mentions found so far.
  init(before name: Int, in sentence: SentenceWords, _ mentions: [PlaceMention]) {
    start = name
    read(before: name, sentence, mentions)
    if relation == .of, isPart { relation = .at }
  }

  private mutating func read(before name: Int, _ sentence: SentenceWords, _ mentions: [PlaceMention]) {
    var index = name - 1
    var steps = 0
    var strange = 0
    // Whether only articles and points of the compass were passed: "struck southwest Japan".
    var isPlain = true
    while index >= 0, steps < 10 {
      steps += 1
      let classes = sentence.classes[index]
      switch sentence.tokens[index].kind {
      case .word:
        if classes.contains(.of) {
          let noun = index > 0 ? sentence.classes[index - 1] : []
          if noun.contains(.direction), !noun.contains(.part) {
            relation = .at
            isBearing = true
            start = index - 1
            return
          }
          if index > 0, sentence.tokens[index - 1].count == 3, noun.contains(.outward) {
            relation = .from
            start = index - 1
            return
          }
          guard !noun.isDisjoint(with: [.type, .part]) else {
            relation = .of
            start = index
            return
          }
          if statedKind == nil { statedKind = SentenceWords.kind(of: noun) }
          relation = .of
          if noun.contains(.part), !noun.contains(.type) { isPart = true }
          index -= 2
          continue
        }
        if classes.contains(.at) || classes.contains(.on) {
          // "in" of "in-laws" and the particle of "carried out" are no prepositions of the name: nothing is between.
          start = index
          // "shot at Thompson": a target.
          if sentence.tokens[index].count == 2, !classes.contains(.firm), index > 0,
            sentence.classes[index - 1].contains(.aim)
          {
            isTarget = true
          }
          relation = .at
          // "a raid on Petel": what happened there needs no ground to stand on.
          isOn = classes.contains(.on) && (index == 0 || !sentence.classes[index - 1].contains(.event))
          isFirm = classes.contains(.firm)
          return
        }
        if classes.contains(.to), index > 0, sentence.classes[index - 1].contains(.adjacent) {
          relation = .at
          start = index - 1
          return
        }
        // "the battle for Aleppo" is fought there; "left for Aleppo" goes there.
        if classes.contains(.for), index > 0, sentence.classes[index - 1].contains(.event) {
          relation = .at
          start = index
          return
        }
        if !classes.isDisjoint(with: [.from, .to, .into, .for]) {
          relation =
            classes.contains(.from) ? .from : classes.contains(.to) ? .to : classes.contains(.into) ? .into : .toward
          start = index
          return
        }
        // "struck Japan", "struck the town of X"
        if isPlain, relation == .none || relation == .of && statedKind != nil,
          !classes.isDisjoint(with: [.flight, .arrival, .strike]), !sentence.isCapital(index) || index == 0
        {
          isObject = index < name - 1
          relation = classes.contains(.flight) ? .from : classes.contains(.arrival) ? .to : .at
          start = index
          return
        }
        if !classes.isDisjoint(with: [.determiner, .direction, .modifier, .type, .part]) {
          if classes.contains(.determiner), sentence.tokens[index].count <= 2 { isIndefinite = true }
          isPlain = isPlain && !classes.isDisjoint(with: [.determiner, .direction])
          if statedKind == nil, classes.contains(.type), index == name - 1, !sentence.isCapital(index) {
            statedKind = SentenceWords.kind(of: classes)
          }
          index -= 1
          continue
        }
        // "the Israeli town of", "the West Bank town of": one name before the noun of kind.
        if let last = mentions.last, last.tokens.contains(index), statedKind != nil || last.use == .attribute {
          index = last.tokens.lowerBound - 1
          continue
        }
        if Attachment.joins(sentence, index), let previous = Attachment.mention(mentions, endingAt: index) {
          coordinate(with: previous, mentions)
          return
        }
        // "a Sunni district of X", "the Shi'ite Muslim area of X"
        if statedKind != nil, classes.contains(.people), sentence.isCapital(index) {
          index -= 1
          continue
        }
        // One word that is not known: "in war-torn Aleppo", "in a Sunday raid" does not reach.
        guard strange == 0, !sentence.isCapital(index), classes.isEmpty, index > 0 else { return }
        if sentence.classes[index - 1].isDisjoint(with: [.determiner, .at, .modifier, .direction]) {
          guard statedKind != nil, let article = Attachment.article(before: index, sentence) else { return }
          index = article
          strange += 1
          continue
        }
        strange += 1
        index -= 1
      case .digits: index -= 1
      case .possessive:
        // "in Afghanistan's Helmand province", "in the country's north"
        index -= 2
      case .punctuation:
        // "in the capital, Buenos Aires"
        if index > 0, index == name - 1 || sentence.classes[index + 1].contains(.determiner),
          sentence.classes[index - 1].contains(.type), !sentence.isCapital(index - 1), !sentence.isCapital(index - 2)
        {
          statedKind = statedKind ?? .settlement
          index -= 1
          continue
        }
        if let previous = Attachment.mention(mentions, endingAt: index) { coordinate(with: previous, mentions) }
        return
      case .dash:
        // "rebel-held"
        guard !sentence.tokens[index].hasSpaceBefore, index > 0,
          strange == 0 || sentence.tokens[index + 1].kind == .word
        else { return }
        index -= 2
      default: return
      }
    }
  }

  /// The article that opens the phrase of the unknown word at `index`, over the words that describe it: "in *a*
  /// densely populated district of X", "in *the* rebel-held part of X"; none where a verb may stand between.
  private static func article(before index: Int, _ sentence: SentenceWords) -> Int? {
    var article = index
    for _ in 0..<4 {
      article -= 1
      guard article > 0 else { return nil }
      let classes = sentence.classes[article]
      if classes.contains(.determiner) {
        return sentence.classes[article - 1].isDisjoint(with: [.at, .on, .from, .to, .into]) ? nil : article
      }
      switch sentence.tokens[article].kind {
      case .dash: guard !sentence.tokens[article].hasSpaceBefore else { return nil }
      case .punctuation: guard article > 1, sentence.tokens[article - 1].kind == .word else { return nil }
      case .word:
        guard classes.isEmpty && !sentence.isCapital(article) || !classes.isDisjoint(with: [.modifier, .people])
        else { return nil }
      case .digits, .possessive, .bracket, .quote, .symbol: return nil
      }
    }
    return nil
  }

  private mutating func coordinate(with previous: Int, _ mentions: [PlaceMention]) {
    coordinatedWith = previous
    relation = mentions[previous].relation
    start = mentions[previous].phraseStart
  }

  /// Whether the word at `index` coordinates: and, or.
  private static func joins(_ sentence: SentenceWords, _ index: Int) -> Bool {
    sentence.classes[index].contains(.join)
  }

  /// The place that ends right before `index`, or before a comma there.
  private static func mention(_ mentions: [PlaceMention], endingAt index: Int) -> Int? {
    guard let last = mentions.indices.last, mentions[last].use != .attribute else { return nil }
    let gap = index - mentions[last].phraseEnd
    return gap == 0 || gap == 1 ? last : nil
  }
}
