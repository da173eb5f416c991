package import Segmentation

/// Finds who says so in a sentence.
///
/// ```
/// Officials said 40,000 marched; police estimated the crowd at 12,000.
/// ```
/// gives two attributions, each with the stretch that it covers.
package struct SourceFinder: Sendable {
  let lexicon: ReportingLexicon

  /// A finder with the verbs and words of `Data/en`.
  package init() {
    lexicon = ReportingLexicon()
  }

  /// The attributions of the sentence that `tokens` are, in order of their verbs.
  ///
  /// - Complexity: O(*n*) in the tokens for each reporting verb near its source; phrases are at most 40 tokens long.
  package func attributions(
    in tokens: [Token], of bytes: Span<UInt8>, periods: [PeriodMention]
  ) -> [Attribution] {
    guard lexicon.mayReport(tokens) else { return [] }
    let items = ReportingItems(tokens, bytes, lexicon, periods: periods)
    var found: [Attribution] = []
    if items.hasVerb {
      let phrase = SourcePhrase(items: items)
      for index in 0..<items.count {
        if let frame = items.at(index).frame, frame != .lives, frame != .tally {
          if let attribution = framed(items, phrase, index, frame) { found.append(attribution) }
        } else if let verb = items.at(index).verb,
          let attribution = verbal(items, phrase, index, verb, after: found.last { $0.order == .leading } ?? found.last)
        {
          found.append(attribution)
        }
      }
    }
    if found.isEmpty, let count = possessed(items) { found.append(count) }
    if found.isEmpty, let headline = headline(items) { found.append(headline) }
    return scoped(found, items)
  }

  // MARK: Frames

  /// `according to X`, `X was quoted as saying`, `quoted X as saying`.
  private func framed(
    _ items: ReportingItems, _ phrase: SourcePhrase, _ index: Int, _ frame: ReportingLexicon.FrameWord
  ) -> Attribution? {
    switch frame {
    case .according:
      guard items[index + 1] == .preposition, let name = phrase.after(index + 2) else { return nil }
      let leads = index == 0 || opensClause(items, index)
      return Attribution(
        source: name.source, subject: name.subject, verb: index, kind: .said, order: leads ? .leading : .trailing,
        scope: 0..<0)
    case .quoted, .quoting:
      if frame == .quoted, phrase.isPassive(index) {
        var last = index - 1
        while last >= 0, items[last] == .be || items[last] == .auxiliary || items[last] == .adverb { last -= 1 }
        guard let name = phrase.before(last + 1) else { return nil }
        return Attribution(
          source: name.source, subject: name.subject, verb: index, kind: .said, order: .leading, scope: 0..<0)
      }
      guard let name = phrase.after(index + 1) else { return nil }
      let goesOn = items[name.source.upperBound] == .conjunction
      return Attribution(
        source: name.source, subject: name.subject, verb: index, kind: .said,
        order: goesOn || frame == .quoted ? .leading : .trailing, scope: 0..<0)
    case .lives, .tally: return nil
    }
  }

  /// An attribution by a verb: `X said`, `said X`, `X put the toll at`.
  private func verbal(
    _ items: ReportingItems, _ phrase: SourcePhrase, _ index: Int, _ verb: ReportingVerb, after last: Attribution?
  ) -> Attribution? {
    // A noun of the same form ("the report", "his claims"), a member of a compound ("fire-related").
    if items[index - 1] == .determiner || items[index - 1] == .preposition { return nil }
    if items.isCompound(index) || (items.isCapital(index) && index > 0 && !items.isTitle) { return nil }
    // "Rejected as false reports that", "denied claims that": the noun again.
    if verb.form == .base || verb.form == .present {
      if index > 0, items.at(index - 1).verb != nil, items[index - 1] != .head { return nil }
      if items[index] == .head, let last, !(last.verb..<index).contains(where: { items.isBreak($0) }) { return nil }
    }
    if phrase.isNegated(index), verb.kind != .denied { return nil }
    if phrase.isPassive(index) {
      // "Reported by X", "was estimated at 3,000 by police".
      guard verb.form == .past, let by = agent(items, index + 1), let name = phrase.after(by + 1),
        phrase.speaks(name.source)
      else { return nil }
      return Attribution(
        source: name.source, subject: name.subject, verb: index, kind: verb.kind, order: .trailing, scope: 0..<0)
    }
    // "The 12 deaths reported by the ministry".
    if verb.form == .past, verb.frame != .clause, isBy(items, index + 1), let name = phrase.after(index + 2),
      phrase.speaks(name.source)
    {
      return Attribution(
        source: name.source, subject: name.subject, verb: index, kind: verb.kind, order: .trailing, scope: 0..<0)
    }
    if verb.form == .gerund {
      // "…, saying 14 were treated": the sentence's speaker goes on.
      guard items.isComma(index - 1), let last else { return nil }
      return Attribution(
        source: last.source, subject: last.subject, verb: index, kind: verb.kind, order: .leading, scope: 0..<0)
    }
    let afterQuote = items.closesQuote(index - 1) || items.isComma(index - 1)
    if afterQuote || index == 0, verb.frame != .object, verb.lemma != .tell,
      let name = inverted(items, phrase, index + 1, quoted: items.closesQuote(index - 1)),
      verb.frame == .clause || items.closesQuote(index - 1) || endsSentence(items, name.source.upperBound)
    {
      return Attribution(
        source: name.source, subject: name.subject, verb: index, kind: verb.kind, order: .trailing, scope: 0..<0)
    }
    guard let name = phrase.before(index) ?? phrase.coordinated(index, after: last) else { return nil }
    let trails = trailing(items, name.source.lowerBound, index, verb)
    if !trails, !complements(items, index, verb) { return nil }
    if verb.frame != .clause || verb.kind == .forecast, name.subject == .name, !trails,
      !phrase.speaks(name.source), items[index + 1] != .that, verb.kind == .counted || !isLoneName(items, name.source)
    {
      return nil
    }
    if !trails, verb.frame == .object || verb.frame == .both, name.subject != .name, verb.kind == .counted {
      return nil
    }
    return Attribution(
      source: name.source, subject: name.subject, verb: index, kind: verb.kind,
      order: trails ? .trailing : .leading, scope: 0..<0)
  }

  /// Whether what follows the verb at `index` can be what it reports.
  private func complements(_ items: ReportingItems, _ index: Int, _ verb: ReportingVerb) -> Bool {
    func hasThat(within limit: Int) -> Bool {
      (index + 1..<max(index + 1, min(items.count, index + limit))).contains { items[$0] == .that }
    }
    // "Planned and directed".
    if verb.frame != .clause, items[index + 1] == .and { return false }
    if verb.frame == .that { return hasThat(within: 4) }
    if verb.lemma == .speak { return items[index + 1] == .preposition }
    // "The storm has claimed 12 lives."
    if verb.lemma == .claim, (index..<min(items.count, index + 9)).contains(where: { items.at($0).frame == .lives }) {
      return false
    }
    // "Militants accused of", "men suspected of", "said to be": passive without its verb.
    if verb.form == .past, verb.frame != .clause || verb.kind == .forecast, items[index + 1] == .preposition,
      !items.isTime(index + 1)
    {
      return hasThat(within: 10)
    }
    // "Deny holding 12 men".
    if verb.kind == .denied, index + 1 < items.count, items.at(index + 1).isVerbLike { return true }
    if verb.form == .base || verb.form == .present, items[index] == .head || verb.frame != .clause {
      return startsReport(items, index + 1) || (items[index - 1] == .head && isNoun(items, index + 1))
    }
    return true
  }

  /// Whether a plain noun may stand at `index`: "traders claim losses".
  private func isNoun(_ items: ReportingItems, _ index: Int) -> Bool {
    items.kind(index) == .word && items[index] == nil && items.at(index).verb == nil && !items.isTime(index)
      && !items.isCompound(index)
  }

  /// Whether the subject is one capitalised word that opens the sentence: "Noranda confirmed".
  private func isLoneName(_ items: ReportingItems, _ source: Range<Int>) -> Bool {
    source == 0..<1 && items.isCapital(0) && items[0] == nil
  }

  /// `police said` after the clause: a comma or quote before the source, and no clause after the verb.
  private func trailing(_ items: ReportingItems, _ start: Int, _ verb: Int, _ form: ReportingVerb) -> Bool {
    guard start > 0, form.frame != .object else { return false }
    let before = start - 1
    guard items.isBreak(before) || items[before] == .conjunction else { return false }
    // "In a blow to the government, the court ruled by eight to one" leads.
    if items[0] == .preposition, items.isComma(before), !(0..<before).contains(where: { items.isClausal($0) }) {
      return false
    }
    // "Told the AFP news agency": the hearer does not belong to what is said.
    let next = form.lemma == .tell ? afterHearer(items, verb + 1) : verb + 1
    return endsReport(items, next)
  }

  /// The index after whom `told` addresses.
  private func afterHearer(_ items: ReportingItems, _ start: Int) -> Int {
    var index = start
    while index < items.count, index < start + 10, !items.isBreak(index), !items.isTime(index) {
      switch items[index] {
      case .that?, .be?, .auxiliary?, .preposition?, .conjunction?: return index
      default: index += 1
      }
    }
    return index
  }

  /// Whether nothing that could be reported follows at `index`: the end, a break, a time, "in a statement",
  /// "told reporters".
  private func endsReport(_ items: ReportingItems, _ index: Int) -> Bool {
    var next = index
    while next < items.count {
      if items.isTime(next) || items[next] == .adverb || items[next] == .statement || items.at(next).isManner {
        next += 1
        continue
      }
      if items.isBreak(next) {
        return !(items.mark(next) == 0x3A) && !(items.isQuote(next) && next + 1 < items.count && next == index)
      }
      if items[next] == .preposition {
        // "Plans to meet", but "said to reporters".
        if items.at(next).isTo, !(next + 1..<min(items.count, next + 4)).contains(where: { items[$0] == .statement }) {
          return false
        }
        // "In a statement", "from the battleground", "by phone": up to the break.
        var end = next + 1
        while end < items.count, !items.isBreak(end), end < next + 8 {
          if items[end] == .be || items[end] == .auxiliary || items[end] == .that { return false }
          end += 1
        }
        return true
      }
      if items[next] == .conjunction || items[next] == .and { return true }
      if items[next] == .that || items[next] == .determiner && items[next + 1] != .statement { return false }
      // "Told Reuters", "told the AFP news agency".
      if items.isCapital(next) {
        var end = next
        while end < items.count, !items.isBreak(end), end < next + 6 {
          if items[end] == .be || items[end] == .auxiliary || items[end] == .that || items.at(end).isVerbLike {
            return false
          }
          end += 1
        }
        return end >= items.count || items.isBreak(end)
      }
      return false
    }
    return true
  }

  /// The source of "said X": a phrase that speaks and ends its clause.
  private func inverted(
    _ items: ReportingItems, _ phrase: SourcePhrase, _ start: Int, quoted: Bool
  ) -> (source: Range<Int>, subject: Attribution.Subject)? {
    guard let name = phrase.after(start), name.subject == .name,
      phrase.speaks(name.source) || (quoted && items[name.source.lowerBound] == .determiner)
    else { return nil }
    let end = name.source.upperBound
    if end >= items.count || items.isBreak(end) || items.isTime(end) { return name }
    switch items[end] {
    case .preposition?, .relative?, .conjunction?, .and?: return name
    default: return nil
    }
  }

  /// Whether only closing marks or a time stand from `index` on.
  private func endsSentence(_ items: ReportingItems, _ index: Int) -> Bool {
    var next = index
    while next < items.count {
      guard items.isTime(next) || items.mark(next) == 0x2E || items.isQuote(next) else { return false }
      next += 1
    }
    return true
  }

  /// Whether a clause or number that is reported may begin at `index`.
  private func startsReport(_ items: ReportingItems, _ index: Int) -> Bool {
    guard index < items.count else { return false }
    switch items[index] {
    case .that?, .determiner?, .person?, .group?, .body?, .quantifier?, .head?: return true
    case .preposition?: return items.at(index).isTo
    // "As many as 20".
    case .conjunction?: return items[index + 1] == .determiner
    default: return items.kind(index) == .digits || items.kind(index) == .symbol || items.isCapital(index)
    }
  }

  /// Where "by" stands that names the agent of a passive verb before `index`.
  private func agent(_ items: ReportingItems, _ start: Int) -> Int? {
    var index = start
    while index < items.count, index < start + 9 {
      if isBy(items, index) { return index }
      switch items[index] {
      case .that?, .be?, .auxiliary?, .conjunction?, .relative?, .and?: return nil
      default: break
      }
      // A comma inside a number does not end the clause.
      if items.isBreak(index), !(items.isComma(index) && !items.at(index + 1).spaceBefore) { return nil }
      index += 1
    }
    return nil
  }

  private func isBy(_ items: ReportingItems, _ index: Int) -> Bool {
    items.kind(index) == .word && items.at(index).isBy
  }

  /// Whether `index` opens a clause: after a semicolon, or after a comma that only an "and" or "but" precedes.
  private func opensClause(_ items: ReportingItems, _ index: Int) -> Bool {
    items.mark(index - 1) == 0x3B || items[index - 1] == .conjunction || items[index - 1] == .and
  }

  /// `the army's count`, `by the ministry's latest tally`.
  private func possessed(_ items: ReportingItems) -> Attribution? {
    let phrase = SourcePhrase(items: items)
    for index in 0..<items.count where items.kind(index) == .possessive {
      guard (index + 1..<index + 3).contains(where: { items.at($0).isTally }), let name = phrase.ending(at: index - 1),
        phrase.speaks(name)
      else { continue }
      return Attribution(
        source: name, subject: .name, verb: index, kind: .counted, order: .trailing, scope: 0..<0)
    }
    return nil
  }

  /// `Police: 3 shot`, `3 shot – police`, `3 shot: police`.
  private func headline(_ items: ReportingItems) -> Attribution? {
    let phrase = SourcePhrase(items: items)
    for index in 1..<max(1, min(7, items.count)) {
      guard items.mark(index) == 0x3A, index + 1 < items.count, items.at(index + 1).spaceBefore else {
        if items.isBreak(index) { break }
        continue
      }
      guard let source = phrase.ending(at: index - 1), source.lowerBound == 0, items[index - 1] == .head else { break }
      return Attribution(
        source: source, subject: .name, verb: index, kind: .said, order: .leading, scope: 0..<0)
    }
    var start = items.count - 1
    while start > 0, start > items.count - 6, !items.isBreak(start) { start -= 1 }
    if start > 0, items.kind(start) == .dash || items.mark(start) == 0x3A, start + 1 < items.count,
      let name = phrase.after(start + 1),
      name.source.upperBound == items.count, name.source.contains(where: { items[$0] == .head })
    {
      return Attribution(
        source: name.source, subject: .name, verb: start, kind: .said, order: .trailing, scope: 0..<0)
    }
    return nil
  }

  // MARK: Scopes

  /// The end of the relative clause that the verb stands in: "the army, which said 12 had died, left".
  private func relativeEnd(_ attribution: Attribution, _ items: ReportingItems) -> Int? {
    var index = attribution.verb - 1
    while index >= attribution.source.upperBound, items[index] != .relative {
      if items.isBreak(index) { return nil }
      index -= 1
    }
    guard index >= attribution.source.upperBound, items.isComma(index - 1) else { return nil }
    return (attribution.verb..<items.count).first { at in
      (items.isComma(at) && items.at(at + 1).spaceBefore) || (items.kind(at) == .dash && items.at(at).spaceBefore)
    }
  }

  /// The attributions with the stretches that they cover: a semicolon ends one, and so does the next source that
  /// leads its own clause.
  private func scoped(_ found: [Attribution], _ items: ReportingItems) -> [Attribution] {
    guard !found.isEmpty else { return found }
    var result = found
    for index in result.indices {
      let attribution = result[index]
      var start: Int
      var end: Int
      switch attribution.order {
      case .leading:
        start = max(attribution.verb, attribution.source.upperBound)
        end = relativeEnd(attribution, items) ?? items.count
        for next in result[(index + 1)...] where next.order == .leading {
          end = min(end, min(next.source.lowerBound > start ? next.source.lowerBound : next.verb, end))
          break
        }
      case .trailing:
        start = 0
        for before in result[..<index] where before.order == .trailing { start = max(start, before.verb + 1) }
        end = items.count
        for next in result[(index + 1)...] {
          end = min(end, next.order == .leading ? min(next.source.lowerBound, next.verb) : end)
        }
      }
      // A semicolon ends it only towards a clause with a source of its own.
      let anchor = min(attribution.source.lowerBound, attribution.verb)
      for at in start..<max(start, end) where items.mark(at) == 0x3B {
        if at < anchor, result[..<index].contains(where: { $0.verb < at }) {
          start = at + 1
        } else if at > anchor, result[(index + 1)...].contains(where: { $0.verb > at }) {
          end = at
          break
        }
      }
      result[index].scope = start..<max(start, end)
    }
    return result
  }
}
