internal import Segmentation

/// Those who shared a fate by a phrase that adds them: "along with", "as well as", "in addition to".
extension FrameMatcher {
  /// Adds the persons whom a phrase adds to those that a verb counts.
  ///
  /// "*In addition to the bomber*, four officers were killed", "The mayor was shot dead *along with two guards*", "He was
  /// arrested *together with his brother*"; but not "was killed when he was fishing along with his son".
  mutating func matchAdditions() {
    for index in chunks.indices.dropFirst() where chunks[index].kind == .nounPhrase {
      let word = parsed.tokens[chunks[index].tokens.lowerBound - 1].hash
      guard WordSets.additiveEnds.contains(word), isCountable(index) || isPersonName(index) || isBand(index),
        let start = additionStart(before: chunks[index].tokens.lowerBound)
      else { continue }
      let first = chunks[..<index].lastIndex { $0.tokens.lowerBound <= start } ?? 0
      guard let frame = sharedFate(of: index, addedFrom: first) else { continue }
      for phrase in parsed.coordination(from: index)
      where chunks[phrase].noun == 0
        && (isCountable(phrase) && isPersonLike(phrase) || isPersonName(phrase) || isBand(phrase))
        && !matches.contains(where: { $0.phrase == phrase && $0.measure == frame.measure })
      {
        var match = frame
        match.phrase = phrase
        match.rule = "added." + (frame.rule.split(separator: ".").last ?? "")
        match.isAnaphor = isBand(phrase)
        matches.append(match)
      }
    }
  }

  /// "*the assailants*": attackers who were counted before.
  private func isBand(_ index: Int) -> Bool {
    let phrase = chunks[index]
    guard phrase.quantity == nil, phrase.determiner == .definite, phrase.isPlural, let head = phrase.head else {
      return false
    }
    return WordSets.bands.contains(parsed.tokens[head].hash)
  }

  /// The first token of the phrase that ends before the token at `end`, where it is one that adds.
  private func additionStart(before end: Int) -> Int? {
    for phrase in WordSets.additions where phrase.hashes.count <= end {
      let start = end - phrase.hashes.count
      if phrase.end(in: parsed.tokens, at: start) == end { return start }
    }
    return nil
  }

  /// The match whose fate those at `index` shared; `first` is the chunk that the adding phrase begins with.
  private func sharedFate(of index: Int, addedFrom first: Int) -> FrameMatch? {
    // "In addition to the bomber, four officers were killed"
    if first == 0 {
      return matches.filter { $0.verb != nil && $0.phrase > index && isCounted($0) }.min { $0.phrase < $1.phrase }
    }
    var before = first - 1
    while before >= 0 {
      switch chunks[before].kind {
      case .stop, .subordinator, .conditional, .that: return nil
      case .nounPhrase:
        if let match = matches.last(where: { $0.phrase == before && $0.verb != nil && isCounted($0) }) { return match }
      // "Two civilians were killed, *officers said*, along with four gunmen"
      case .verbGroup where parsed.isReporting(chunks[before]) && chunks[before].verb == 0: break
      case .verbGroup:
        return fate(of: before, phrase: index)
      default: break
      }
      before -= 1
    }
    return nil
  }

  /// What the verb group at `verb` says of one whom it need not count: "*He* was killed along with his wife".
  private func fate(of verb: Int, phrase: Int) -> FrameMatch? {
    if let match = matches.last(where: { $0.verb == verb && isCounted($0) }) { return match }
    let group = chunks[verb]
    guard group.verb > 0, group.isPassive || group.form == .bare,
      let frame = frames.verbs[Int(group.verb) - 1].first(where: {
        $0.complement.isEmpty && (group.isPassive ? $0.role == .patient : $0.role == .subject)
      }), frame.heads.classes.contains(.person)
    else { return nil }
    return FrameMatch(
      phrase: phrase, measure: frame.measure, rule: "verb." + frame.rule, rank: rank(of: frame.measure),
      predicate: group.tokens, verb: verb, mood: group.mood)
  }

  private func isCounted(_ match: FrameMatch) -> Bool { match.measure.isImpact && !match.isToll }
}
