internal import Quantities
internal import Segmentation

/// Predicates of state: "dead", "in custody".
extension Chunker {
  func state(at index: Int) -> Chunk? {
    let previous = parsed.chunks.last(where: { $0.kind != .adverb })
    guard let previous else { return nil }
    // Most words after "in" go on with no state.
    guard
      index + 1 == tokens.count || quantityAt[index + 1] != nil
        || lexicon.frames.statesByWord.mayGoOn(lexemes[index].state, with: tokens[index + 1].hash)
    else { return nil }
    for state in lexicon.frames.statesByWord[lexemes[index].state] {
      guard let end = end(of: state, at: index) else { continue }
      // "dead set against it", "a dead heat"
      if end < tokens.count, WordSets.deadCompounds.contains(tokens[end].hash) { return nil }
      // "dead goats", "missing relatives", "injured reserve": a modifier of the noun that follows.
      if end == index + 1, end < tokens.count, !tokens[end].flags.contains(.lineBefore), tokens[end].kind == .word,
        lexemes[end].canStandInNounPhrase, !lexemes[end].forms.isDisjoint(with: [.singularNoun, .pluralNoun]),
        previous.kind != .nounPhrase || previous.quantity == nil, quantityAt[end] == nil,
        lexemes[end].verb == 0, lexemes[end].nounClass != .time
      {
        return nil
      }
      switch previous.kind {
      case .nounPhrase, .verbGroup, .conjunction, .comma, .quote, .close, .stop: break
      default: if end == index + 1 { return nil }
      }
      var chunk = Chunk(.state, index..<end)
      chunk.state = state.number
      chunk.main = index
      return chunk
    }
    return nil
  }

  /// The index after a frame's phrase at `index`; of places to stay a number may stand after the preposition: "in *11*
  /// evacuation centres".
  private func end(of state: PhraseIndex.Entry, at index: Int) -> Int? {
    let phrases = lexicon.frames.statesByWord
    if let end = phrases.end(of: state, in: tokens, at: index + 1) { return end }
    guard !state.isWord, index + 1 < tokens.count, let number = quantityAt[index + 1],
      lexicon.frames.states[state.number].measure == .displaced
    else { return nil }
    return phrases.end(of: state, in: tokens, at: parsed.quantities[number].tokens.upperBound)
  }
}
