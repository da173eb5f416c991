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

  /// Turns the displaced whose flight ends in a country into refugees.
  func settle(_ drafts: inout [FigureDraft], _ text: SourceText) {
    for index in drafts.indices where drafts[index].figure.measure == .displaced {
      let figure = drafts[index].figure
      guard figure.rule.hasPrefix("verb."), let match = drafts[index].match, let verb = match.verb else { continue }
      if crossesBorder(verb, drafts[index].parsed) {
        drafts[index].figure.measure = .refugees
        continue
      }
      let goal = figure.places.first { place in
        guard !place.inferred, place.country != nil else { return false }
        return place.role == .to || place.role == .at && isRefuge(place.name, verb, drafts[index].parsed, text)
      }
      guard let goal, isCountry(goal), !figure.places.contains(where: { $0.role == .from && $0.name == goal.name })
      else { continue }
      drafts[index].figure.measure = .refugees
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
