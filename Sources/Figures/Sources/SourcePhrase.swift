internal import Segmentation

/// Finds the edges of the noun phrase that names a source.
struct SourcePhrase {
  let items: ReportingItems

  /// The noun phrase whose last word stands at or before `last`; `nil` where none does.
  ///
  /// Adverbs, auxiliaries and times between phrase and verb are stepped over, and so is an apposition between commas
  /// ("Richard Dodd, regional director of the alliance, said").
  func before(_ verb: Int) -> (source: Range<Int>, subject: Attribution.Subject)? {
    var last = verb - 1
    last = stepOverAuxiliaries(last)
    guard last >= 0 else { return nil }
    if items[last] == .relative { return relative(last) }
    if items.isComma(last) || items.kind(last) == .dash || items.mark(last) == 0x29 || items.mark(last) == 0x3E {
      guard let head = beforeApposition(last) else { return nil }
      last = head
    }
    switch items[last] {
    case .person?: return (last..<last + 1, .person)
    case .group?: return (last..<last + 1, .group)
    case .body?: return (last..<last + 1, .body)
    case .`self`?, .that?, .relative?, .conjunction?, .preposition?, .be?, .and?: return nil
    default: break
    }
    guard !items.isBreak(last) else { return nil }
    let start = leftEdge(last)
    if let head = modifiedHead(start) { return head }
    let source = trimmed(start..<last + 1)
    return isName(source) ? (source, .name) : nil
  }

  /// The noun phrase that a participle or a prepositional phrase around `start` belongs to: "a doctor working for
  /// the agency", "a resident reached by phone", "which during the day".
  private func modifiedHead(_ start: Int) -> (source: Range<Int>, subject: Attribution.Subject)? {
    var index = start - 1
    guard index >= 0, items[index] == .preposition || (items.at(index).isVerbLike && items[index] == nil) else {
      return nil
    }
    let limit = max(0, start - 12)
    while index >= limit, !items.isBreak(index) {
      switch items[index] {
      case .relative?: return relative(index)
      case .conjunction?, .that?, .be?, .auxiliary?, .and?: return nil
      case .head?:
        // "Sources close to the talks": only where the noun opens the clause.
        let start = leftEdge(index)
        guard items.at(index + 1).isVerbLike || start == 0 || items.isBreak(start - 1) else { return nil }
        let source = trimmed(start..<index + 1)
        return isName(source) ? (source, .name) : nil
      default: index -= 1
      }
    }
    return nil
  }

  /// The noun phrase whose last word stands at `last`.
  func ending(at last: Int) -> Range<Int>? {
    guard last >= 0, !items.isBreak(last) else { return nil }
    let source = trimmed(leftEdge(last)..<last + 1)
    return isName(source) ? source : nil
  }

  /// The index before the auxiliaries, adverbs and times that end at `index`; stops where "been" or another form of
  /// *be* makes the verb passive.
  private func stepOverAuxiliaries(_ index: Int) -> Int {
    var last = index
    while last >= 0 {
      let item = items.at(last)
      if item.isTime || item.word == .auxiliary || item.word == .adverb || item.word == .negation
        || (item.isManner && !item.isCapital && item.word == nil)
      {
        last -= 1
      } else {
        break
      }
    }
    return last
  }

  /// Whether the verb at `verb` is negated: "did not say", "has not confirmed".
  func isNegated(_ verb: Int) -> Bool {
    var index = verb - 1
    while index >= 0, index > verb - 4 {
      if items[index] == .negation { return true }
      guard items[index] == .auxiliary || items[index] == .adverb || items.at(index).isManner else { return false }
      index -= 1
    }
    return false
  }

  /// The subject of a verb that only "and" or "but" precedes: "The unions have called a march and expect 100,000".
  ///
  /// It is the source of the verb before, or the noun phrase that opens the sentence.
  func coordinated(_ verb: Int, after last: Attribution?) -> (source: Range<Int>, subject: Attribution.Subject)? {
    var before = verb - 1
    while before >= 0, items[before] == .adverb || items.at(before).isTime || items.at(before).isManner {
      before -= 1
    }
    guard before > 0, items[before] == .and || items[before] == .conjunction else { return nil }
    if let last { return (last.source, last.subject) }
    var start = 0
    while start < items.count, items.isTime(start) || items.isBreak(start) { start += 1 }
    guard let name = after(start), name.source.upperBound < before, speaks(name.source) else { return nil }
    return name
  }

  /// Whether the verb at `verb` is passive: a form of *be* stands before it.
  func isPassive(_ verb: Int) -> Bool {
    var index = verb - 1
    while index >= 0, items[index] == .adverb || items[index] == .negation || items.at(index).isManner { index -= 1 }
    return items[index] == .be
  }

  /// The noun phrase before "who" or "which".
  private func relative(_ index: Int) -> (source: Range<Int>, subject: Attribution.Subject)? {
    let last = items.isComma(index - 1) ? index - 2 : index - 1
    guard last >= 0, !items.isBreak(last) else { return nil }
    let source = trimmed(leftEdge(last)..<last + 1)
    return isName(source) ? (source, .name) : nil
  }

  /// The last word of the phrase that an apposition or bracket ending at `end` belongs to.
  private func beforeApposition(_ end: Int) -> Int? {
    var depth = 0
    var index = end - 1
    let limit = max(0, end - 40)
    if items.kind(end) == .dash {
      // "Medair - a charity - said".
      while index >= limit, items.kind(index) != .dash || !items.at(index).spaceBefore { index -= 1 }
      return index > limit && !items.isBreak(index - 1) ? index - 1 : nil
    }
    if items.mark(end) != 0x2C {
      // A bracket: "(IOM) said".
      while index >= limit, items.kind(index) != .bracket, items.kind(index) != .symbol { index -= 1 }
      return index > limit ? index - 1 : nil
    }
    var found: Int?
    while index >= limit {
      let mark = items.mark(index)
      if items.kind(index) == .bracket { depth += 1 }
      if mark == 0x3B || items.isQuote(index) { break }
      if items.isComma(index), depth % 2 == 0 {
        let last = overBracket(index - 1)
        guard last >= 0, !items.isBreak(last) else { break }
        if found != nil {
          // "Edgar Ruiz, the head of the council, which met today, said": over several appositions to the name.
          let start = leftEdge(last)
          guard items.isCapital(last), start == 0 || items.isBreak(start - 1),
            items[index + 1] == .determiner || items[index + 1] == .head || items[index + 1] == .relative
          else { break }
        }
        found = last
      }
      index -= 1
    }
    return found
  }

  /// The index before the bracket that closes at `index`; `index` where none does.
  private func overBracket(_ index: Int) -> Int {
    guard items.mark(index) == 0x29 else { return index }
    var open = index - 1
    while open > max(0, index - 12), items.mark(open) != 0x28 { open -= 1 }
    return items.mark(open) == 0x28 ? open - 1 : index
  }

  /// Where the noun phrase that ends at `last` begins.
  private func leftEdge(_ last: Int) -> Int {
    var start = last
    var index = last
    // Whether the words since the last preposition already have their article.
    var closed = false
    while index >= 0, index > last - 30 {
      if items.isBreak(index) || items.isTime(index) { break }
      let word = items[index]
      if index < last, items.at(index).verb != nil, isFiniteVerb(index) { break }
      switch word {
      case .conjunction?, .that?, .be?, .auxiliary?, .relative?, .person?, .group?, .body?, .`self`?: return start
      case .negation?, .adverb?: return start
      case .and?:
        // "Witnesses and police": both sides speak.
        guard index > 0, closed ? items[index - 1] == .head : isSpeaker(index - 1) else { return start }
        closed = false
        index -= 1
        continue
      case .preposition?:
        guard index > 0, canGovern(index - 1) else { return start }
        closed = false
        index -= 1
        continue
      case .determiner?:
        if closed { return start }
        closed = true
        start = index
      default:
        if items.kind(index) == .digits, index < last { return start }
        if closed, items.kind(index) != .possessive, !(items.kind(index + 1) == .possessive) {
          return start
        }
        if items.kind(index) == .possessive { closed = false }
        start = index
      }
      index -= 1
    }
    return start
  }

  /// Whether a prepositional phrase at `index + 1` may belong to the noun at `index`: "Authorities in", "head of".
  private func canGovern(_ index: Int) -> Bool {
    guard !items.isBreak(index), !items.isTime(index) else { return false }
    // "The director of nursing at Kilmore hospital": the noun between two prepositions.
    if index > 1, items[index - 1] == .preposition, isSpeaker(index - 2) { return true }
    return isSpeaker(index) || (items[index + 1] == .preposition && items.isCapital(index))
  }

  private func isSpeaker(_ index: Int) -> Bool {
    items[index] == .head || (items.isCapital(index) && items[index] == nil)
  }

  /// Whether the reporting verb at `index` is one, not the noun of the same form ("media reports say").
  private func isFiniteVerb(_ index: Int) -> Bool {
    guard items[index] != .head, !items.isCompound(index) else { return false }
    return !items.isCapital(index)
  }

  /// `range` without conjunctions, adverbs and prepositional phrases in front: "But police", "In Kabul officials".
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound - 1 {
      switch items[start] {
      case .conjunction?, .and?, .adverb?, .that?: start += 1
      case .preposition?:
        // The phrase goes up to the next article, or over one capitalised run.
        var next = start + 1
        while next < range.upperBound, items[next] != .determiner, items[next] != .head { next += 1 }
        guard next < range.upperBound else { return range.upperBound..<range.upperBound }
        start = next
      default:
        if items.at(start).isManner && items[start] == nil && items.isCapital(start) && start + 1 < range.upperBound
          && !items.isCapital(start + 1)
        {
          start += 1
        } else {
          return start..<range.upperBound
        }
      }
    }
    return start..<range.upperBound
  }

  /// Whether a phrase can name a source: a capitalised word or a noun that speaks, and no number alone.
  func isName(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count > 1 || !items.at(range.lowerBound).isManner else { return false }
    return range.contains { items.at($0).kind == .word && items[$0] != .determiner && items[$0] != .preposition }
  }

  /// Whether a phrase holds a noun that speaks or a name.
  ///
  /// A capital at the beginning of the sentence is no sign of a name, nor is any in a headline.
  func speaks(_ range: Range<Int>) -> Bool {
    range.contains { index in
      if items[index] == .head { return true }
      guard items[index] == nil, !items.isTitle else { return false }
      return index > 0 ? items.isCapital(index) : items.at(index).isAcronym
    }
  }

  /// The noun phrase from `start` on, up to a break, a time or what the source speaks in.
  func after(_ start: Int) -> (source: Range<Int>, subject: Attribution.Subject)? {
    guard start < items.count else { return nil }
    switch items[start] {
    case .person?: return (start..<start + 1, .person)
    case .group?: return (start..<start + 1, .group)
    case .body?, .`self`?, .that?, .preposition?, .conjunction?, .and?, .be?, .auxiliary?: return nil
    default: break
    }
    var end = start
    loop: while end < items.count, end < start + 30 {
      if items.isBreak(end) || items.isTime(end) { break }
      switch items[end] {
      case .conjunction?, .that?, .relative?, .be?, .auxiliary?: break loop
      case .person?, .group?, .body?, .`self`?: break loop
      case .preposition? where end > start:
        // "In a statement", "to reporters", "by telephone" do not belong to the name.
        if !items.isSpeakerPreposition(end) { break loop }
      case .and? where end > start:
        if end + 1 < items.count, items.isTime(end + 1) { break loop }
      default:
        if end > start, items.at(end).verb != nil, isFiniteVerb(end), items[end - 1] != .determiner { break loop }
        if end > start, items.at(end).isVerbLike, items[end] == nil, items[end - 1] != .determiner { break loop }
        if items.at(end).isManner, !items.isCapital(end) { break loop }
      }
      end += 1
    }
    while end > start, items[end - 1] == .preposition || items[end - 1] == .and || items[end - 1] == .determiner {
      end -= 1
    }
    let source = start..<end
    return isName(source) ? (source, .name) : nil
  }
}

extension ReportingItems {
  /// Whether the preposition at `index` goes on with the source's name: `of`, `for`, `with`, or `in` before a name
  /// or place.
  func isSpeakerPreposition(_ index: Int) -> Bool {
    guard index + 1 < count else { return false }
    var next = index + 1
    while next < count, self[next] == .determiner { next += 1 }
    if next < count, self[next] == .statement { return false }
    return isCapital(next) || self[index - 1] == .head
  }
}
