internal import Segmentation

/// Single victims without a number or a countable noun: names, titles, the bare nouns of headlines.
extension FrameMatcher {
  /// Whether the phrase names one person, as far as its form tells: "Njabulo Dlamini", "Mr Brown", "Senator Luis Galan",
  /// "the reporter Mika Yamamoto"; not a noun that begins the sentence with a capital.
  func isPersonName(_ index: Int) -> Bool {
    let phrase = chunks[index]
    // "killed three people and *himself*"
    if phrase.isPronoun { return WordSets.reflexives.contains(parsed.tokens[phrase.tokens.lowerBound].hash) }
    guard phrase.kind == .nounPhrase, let head = phrase.head, phrase.quantity == nil, !phrase.isPlural else {
      return false
    }
    if hasTitle(phrase, before: head) { return true }
    guard phrase.determiner == .none else { return false }
    if parsed.capitalsAreMute { return isUnknownName(phrase, head) }
    let token = parsed.tokens[head]
    guard token.isCapitalised, !token.flags.contains(.allCapitals) else { return false }
    if head > 0, WordSets.honorifics.contains(parsed.tokens[head - 1].hash) { return true }
    // "*Dink*, an editor, was killed"
    if head == 0, index + 2 < chunks.count, chunks[index + 1].kind == .comma, parsed.isOnePerson(chunks[index + 2]),
      parsed.isClosedByComma(index + 2)
    {
      return true
    }
    guard phrase.nounClass == .unknown || phrase.nounClass == .person else { return false }
    return head > 0 && (phrase.nounClass == .unknown || parsed.tokens[head - 1].isCapitalised)
      || parsed.lexemes[head].forms.isEmpty
  }

  /// Whether a noun of a person stands before the words of a name: "the *cleric* Omar Nasir", "*Colonel* Franklin
  /// Quintero"; not "Islamist President Building", whose words are all known.
  private func hasTitle(_ phrase: Chunk, before head: Int) -> Bool {
    var name = head
    var sawUnknown = false
    while name > phrase.tokens.lowerBound {
      let lexeme = parsed.lexemes[name]
      let isTitle = lexeme.nounClass == .person && lexeme.first == .singularNoun
      if name < head, isTitle, sawUnknown || WordSets.honorifics.contains(parsed.tokens[name].hash) { return true }
      // "Retired *general* Anton Kos", which is an adjective too
      if name < head, name > phrase.tokens.lowerBound, WordSets.honorifics.contains(parsed.tokens[name].hash),
        lexeme.nounClass == .person
      {
        return true
      }
      guard parsed.tokens[name].kind == .word, parsed.tokens[name].isCapitalised, lexeme.function == .none else {
        break
      }
      if lexeme.forms.isEmpty || lexeme.nounClass == .person { sawUnknown = true }
      name -= 1
    }
    let lexeme = parsed.lexemes[name]
    return name < head && lexeme.nounClass == .person && lexeme.first == .singularNoun
      && (sawUnknown || !parsed.capitalsAreMute)
  }

  /// Whether a phrase of a text in capitals is a name: no word of the language, or a forename before one.
  private func isUnknownName(_ phrase: Chunk, _ head: Int) -> Bool {
    let words = phrase.tokens.filter { parsed.tokens[$0].kind == .word }
    guard head == phrase.tokens.upperBound - 1, let first = words.first,
      words.allSatisfy({ parsed.lexemes[$0].function == .none && parsed.lexemes[$0].verb == 0 })
    else { return false }
    let isUnknown = parsed.lexemes[head].forms.isEmpty
    if words.count == 1 { return isUnknown && parsed.tokens[head].count > Self.longestAbbreviation }
    // "HECTOR OQUELI", "LUIS CARLOS GALAN"; but "ARCE BATTALION".
    return phrase.nounClass != .group
      && (isUnknown || parsed.lexemes[first].forms.isEmpty || parsed.lexemes[first].nounClass == .person)
  }

  /// How many letters an unknown word in capitals has that may be an organisation's abbreviation.
  private static let longestAbbreviation = 4

  /// Whether the phrase is the victim of a headline, which has no articles: "Sniper kills *girl* in Taiz".
  func isBareVictim(_ index: Int, of measure: Measure) -> Bool {
    let phrase = chunks[index]
    guard Self.isDoneToOne(measure), phrase.kind == .nounPhrase, phrase.determiner == .none, phrase.quantity == nil,
      phrase.age == nil, !phrase.isPlural, !phrase.isName, phrase.nounClass == .person, phrase.noun == 0,
      let head = phrase.head, head == phrase.tokens.upperBound - 1, parsed.lexemes[head].first == .singularNoun,
      !parsed.endsInS(head)
    else { return false }
    // "one poet and *teacher* was killed", "the pilot and *sole occupant* died": one of two trades.
    if index > 1, chunks[index - 1].kind == .conjunction, chunks[index - 2].kind == .nounPhrase,
      chunks[index - 2].quantity != nil || chunks[index - 2].determiner != .none
    {
      return false
    }
    // "hurt *student* learning": the noun describes another one.
    if head + 1 < parsed.tokens.count, parsed.lexemes[head + 1].forms.contains(.gerund),
      index == 0 || chunks[index - 1].kind == .verbGroup
    {
      return false
    }
    let window = max(0, index - Self.reachOfArticles)..<index
    return !chunks[window].contains { $0.determiner == .article || $0.determiner == .definite }
  }

  /// How many chunks before a noun are looked through for articles.
  private static let reachOfArticles = 12

  /// Whether the phrase is one person by a noun that the lexicon lacks: "killed *a sarpanch*".
  func isUnknownVictim(_ index: Int, of measure: Measure) -> Bool {
    let phrase = chunks[index]
    guard Self.isDoneToOne(measure), phrase.kind == .nounPhrase, phrase.determiner == .article,
      phrase.quantity == nil, !phrase.isPlural, phrase.nounClass == .unknown, let head = phrase.head,
      parsed.lexemes[head].forms.isEmpty, parsed.tokens[head].kind == .word,
      !parsed.tokens[head].isCapitalised
    else { return false }
    return true
  }

  /// Whether one person's fate is news for the measure, as one person's flight is not.
  private static func isDoneToOne(_ measure: Measure) -> Bool {
    switch measure {
    case .killed, .injured, .casualties, .abducted, .detained, .missing, .rescued: true
    default: false
    }
  }
}
