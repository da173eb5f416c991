internal import Articles
internal import Gazetteer
internal import Segmentation

/// Says who fled across a border (FIGURES.md: refugees before displaced).
///
/// "Some 5,000 people fled *to Chad*", "1,300 Burundians sought refuge *in Rwanda*": those whom a flight leads to a
/// country have left their own. The trap is the country that only says where a town lies ("took refuge in schools in
/// Haiti"): it must follow "refuge in" itself.
struct BorderRule: Sendable {
  let gazetteer: Gazetteer

  /// Turns the displaced whose flight ends in a country into refugees, and drops those who entered none.
  func settle(_ drafts: inout [FigureDraft], _ text: SourceText) {
    for index in drafts.indices.dropFirst() where drafts[index].figure.rule == Self.entry {
      takeOver(index, &drafts, text)
    }
    drafts.removeAll { $0.figure.rule == Self.entry && !entersCountry($0, text) }
    drafts.removeAll { Self.rulesOfForeigners.contains($0.figure.rule) && !areForeigners($0, text) }
    for index in drafts.indices where drafts[index].figure.measure == .refugees {
      if isHomeward(drafts[index], text) { drafts[index].figure.measure = .returnees }
    }
    for index in drafts.indices where drafts[index].figure.measure == .displaced {
      let figure = drafts[index].figure
      if isTakenOver(index, drafts) {
        drafts[index].figure.measure = .refugees
        continue
      }
      guard let verb = flight(of: drafts[index]) else { continue }
      if crossesBorder(verb, drafts[index].parsed) {
        drafts[index].figure.measure = .refugees
        continue
      }
      let goal = figure.places.first { place in
        guard !place.inferred, place.country != nil else { return false }
        return place.role == .to || place.role == .at && isRefuge(place.name, verb, drafts[index].parsed, text)
      }
      guard let goal, isCountry(goal), goal.role == .at || isGoal(goal.name, verb, drafts[index].parsed, text),
        !figure.places.contains(where: { $0.role == .from && $0.name == goal.name })
      else { continue }
      drafts[index].figure.measure = .refugees
    }
  }

  /// The verb of the flight: the frame's own, or of a toll that of the people counted ("the number of people *fleeing* to
  /// Uganda rose to 4,800").
  private func flight(of draft: FigureDraft) -> Int? {
    guard let match = draft.match, let verb = match.verb else { return nil }
    if draft.figure.rule.hasPrefix("verb.") || draft.figure.rule.hasPrefix(FigureExtractor.contextKind) { return verb }
    guard draft.figure.rule.hasPrefix("toll.") else { return nil }
    return draft.parsed.chunks.indices.first {
      draft.parsed.chunks[$0].kind == .verbGroup && $0 < verb
        && draft.parsed.chunks[$0].tokens.lowerBound >= match.predicate.upperBound
    }
  }

  /// "4,800 fled to Uganda, *1,290 on Friday*": a number that takes over the measure of one that crossed.
  private func isTakenOver(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    guard let match = drafts[index].match, index > 0 else { return false }
    let before = drafts[index - 1]
    // "3,600 people had fled to Niger. The agency had put *the number at 2,000*"
    if match.rule.hasSuffix(".anaphora") || match.rule.hasPrefix(FigureExtractor.contextKind) {
      return before.figure.measure == .refugees
        && before.sentence + Self.reachOfAnaphora >= drafts[index].sentence
        && before.match?.measure == .displaced
    }
    guard match.rule.hasPrefix("gap.") || match.rule.hasPrefix("part."), let verb = match.verb
    else { return false }
    return before.sentence == drafts[index].sentence && before.figure.measure == .refugees
      && before.match?.verb == verb
  }

  /// The rule of those who came to a country.
  private static let entry = "verb.enter_country"

  /// "More than a million have fled to Poland, with *142,300 arriving* on Sunday": where no country is named again, the
  /// newcomers are some of those who fled.
  private func takeOver(_ index: Int, _ drafts: inout [FigureDraft], _ text: SourceText) {
    let before = drafts[index - 1]
    guard before.sentence == drafts[index].sentence, before.figure.measure.isOfFlight,
      let match = drafts[index].match, drafts[index].parsed.chunks[match.phrase].head == nil,
      !entersCountry(drafts[index], text)
    else { return }
    drafts[index].figure.measure = before.figure.measure
    drafts[index].figure.rule = "part.flee"
  }

  /// "9,200 people have arrived in *Cameroon*", "1,700 Venezuelans entered *Brazil*": what they reach must be a country.
  private func entersCountry(_ draft: FigureDraft, _ text: SourceText) -> Bool {
    guard let verb = draft.match?.verb else { return false }
    return draft.figure.places.contains { place in
      !place.inferred && place.country != nil && isCountry(place) && isGoal(place.name, verb, draft.parsed, text)
    }
  }

  /// How many sentences back a number may take up another.
  private static let reachOfAnaphora = 2

  /// Rules that hold of a people's name alone: "has taken in 1.1 million *Syrians*", not "took in 300 *pupils*".
  private static let rulesOfForeigners: Set = [
    "verb.host_foreigners", "act.influx", "verb.expel_foreigners",
  ]

  private func areForeigners(_ draft: FigureDraft, _ text: SourceText) -> Bool {
    guard let match = draft.match, let head = draft.parsed.chunks[match.phrase].head,
      draft.parsed.tokens[head].isCapitalised
    else { return false }
    return gazetteer.places(named: text.string(in: draft.parsed.tokens[head].range)).first?.kind == .demonym
  }

  /// "4,700 *Afghans* crossed into *Afghanistan*": people whom a verb leads to their own country come home.
  private func isHomeward(_ draft: FigureDraft, _ text: SourceText) -> Bool {
    guard draft.figure.rule == "verb.cross_border" || draft.figure.rule == "verb.enter_country",
      let match = draft.match, let verb = match.verb
    else { return false }
    let homes = draft.parsed.chunks[match.phrase].tokens.compactMap { index -> Place? in
      guard draft.parsed.tokens[index].isCapitalised else { return nil }
      let place = gazetteer.places(named: text.string(in: draft.parsed.tokens[index].range)).first
      return place?.kind == .demonym ? place : nil
    }
    guard let home = homes.first else { return false }
    return draft.figure.places.contains {
      $0.role == .to && $0.country == home.country && isCountry($0) && isGoal($0.name, verb, draft.parsed, text)
    }
  }

  /// "fled *to Chad*"; not "was displaced in *Myanmar's* northern hills" or "after a storm slammed into *Madagascar's*
  /// second city", which only say whose the place is.
  private func isGoal(_ name: String, _ verb: Int, _ parsed: ParsedSentence, _ text: SourceText) -> Bool {
    let chunks = parsed.chunks
    guard verb < chunks.count else { return false }
    let end = parsed.tail(of: verb).upperBound
    return chunks[verb...].contains { chunk in
      guard chunk.kind == .nounPhrase, chunk.tokens.lowerBound < end, let head = chunk.head else { return false }
      return name.hasSuffix(text.string(in: parsed.tokens[head].range))
    }
  }

  /// "fled *the country*", "sought refuge *across the border*", "fled to *neighbouring countries*"; not "to other parts
  /// of the country" or "to neighbouring villages".
  private func crossesBorder(_ verb: Int, _ parsed: ParsedSentence) -> Bool {
    let chunks = parsed.chunks
    guard verb < chunks.count else { return false }
    let end = parsed.tail(of: verb).upperBound
    var index = verb + 1
    while index < chunks.count, chunks[index].tokens.lowerBound < end {
      defer { index += 1 }
      guard chunks[index].kind == .nounPhrase, let head = chunks[index].head else { continue }
      let word = parsed.tokens[head].hash
      let before = parsed.tokens[chunks[index - 1].tokens.lowerBound].hash
      if WordSets.borders.contains(word), WordSets.crossings.contains(before) { return true }
      guard WordSets.countries.contains(word) else { continue }
      if index == verb + 1, chunks[index].determiner != .none { return true }
      if WordSets.goals.contains(before), parsed.has(WordSets.neighbours, in: chunks[index].tokens) { return true }
    }
    return false
  }

  private func isCountry(_ place: Figure.Place) -> Bool {
    guard let first = gazetteer.places(named: place.name).first else { return false }
    return first.kind == .country && first.country == place.country
  }

  /// "sought refuge *in Rwanda*": the verb, its object, a preposition, the name.
  private func isRefuge(_ name: String, _ verb: Int, _ parsed: ParsedSentence, _ text: SourceText) -> Bool {
    let chunks = parsed.chunks
    guard verb + 3 < chunks.count, chunks[verb + 1].kind == .nounPhrase, chunks[verb + 2].kind == .preposition,
      chunks[verb + 3].kind == .nounPhrase, let head = chunks[verb + 3].head
    else { return false }
    return chunks[verb + 3].isName && name.hasSuffix(text.string(in: parsed.tokens[head].range))
  }
}
