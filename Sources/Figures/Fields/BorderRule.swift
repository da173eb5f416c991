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
      let goal = figure.places.first { place in
        guard !place.inferred, place.country != nil else { return false }
        return place.role == .to || place.role == .at && isRefuge(place.name, verb, drafts[index].parsed, text)
      }
      guard let goal, isCountry(goal), !figure.places.contains(where: { $0.role == .from && $0.name == goal.name })
      else { continue }
      drafts[index].figure.measure = .refugees
    }
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
