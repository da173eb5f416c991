internal import Segmentation

extension Reading {
  /// `both` as a number: "both crew members", "both died"; not the conjunction ("both men and women").
  mutating func readBoth(at start: Int) -> Bool {
    guard has(words.both, at: start) else { return false }
    for distance in 2...4 where has(words.and, at: start + distance) { return false }
    if self[start + 1].word == words.inside || self[start + 1].word == words.of && self[start + 2].word == words.their {
      return false
    }
    found.append(
      Quantity(
        tokens: start..<start + 1, number: start..<start + 1, kind: .cardinal, interval: Interval(exactly: 2),
        bound: .exact, value: 2))
    return true
  }

  /// `no`, `none`, `nobody`, `no one`, `not a single`, `not one`, `without`: nothing of what follows.
  mutating func readNegation(at start: Int) -> Bool {
    var end = start + 1
    let item = self[start]
    if item.word == words.no {
      if isHyphen(at: end), has(words.one, at: end + 1) {
        end += 2
      } else if has(words.one, at: end) {
        end += 1
      } else {
        guard self[end].isWord, self[end].hasSpace,
          !self[end].roles.contains(.notNo) || has(words.more, at: end) && !has(words.than, at: end + 1),
          !self[start - 1].isDash
        else { return false }
      }
      if has(words.else_, at: end) { end += 1 }
    } else if item.word == words.none || item.word == words.nobody {
      if has(words.else_, at: end) { end += 1 }
    } else if item.word == words.not {
      if self[end].number == .article, has(words.single, at: end + 1) {
        end += 2
      } else if has(words.one, at: end), self[end + 1].isWord {
        end += 1
        if has(words.single, at: end) { end += 1 }
      } else {
        return false
      }
    } else if item.word == words.without, self[end].isWord {
      if has(words.any, at: end) {
        end += 1
      } else if self[end].number != .none || self[end].roles.contains(.determiner) {
        return false
      }
      end = start + 1
    } else {
      return false
    }
    found.append(
      Quantity(
        tokens: start..<end, number: start..<end, kind: .cardinal, interval: Interval(exactly: 0), bound: .none,
        value: 0))
    return true
  }

  /// "one" that counts nothing: "this one", "one another", "one must", "one day", "no one's".
  mutating func readPronoun(_ amount: Amount) -> Bool {
    let start = amount.number.range.lowerBound
    guard has(words.one, at: start), amount.tokens.count == 1 || amount.unitTokens != nil, amount.number.value == 1
    else { return false }
    let before = self[start - 1]
    let after = self[start + 1]
    let isPronoun =
      before.roles.contains(.oneBefore) && !after.isWord
      || before.roles.contains(.oneBefore)
        && (after.roles.contains(.verb) || after.roles.contains(.oneAfter) || has(words.you, at: start + 1)
          || has(words.the, at: start + 1))
      || after.roles.contains(.oneAfter) || after.roles.contains(.oneTime) && !before.isWord
      || isHyphen(at: start + 1)
        && (has(words.on, at: start + 2) || has(words.time, at: start + 2) || has(words.off, at: start + 2))
      || has(words.by, at: start + 1) && has(words.one, at: start + 2)
      || has(words.by, at: start - 1) && has(words.one, at: start - 2)
      || has(words.after, at: start + 1) && (has(words.another, at: start + 2) || has(words.the, at: start + 2))
      || isHyphen(at: start - 1) && has(words.on, at: start - 2)
      || after.kind == .possessive || has(words.which, at: start - 1) || has(words.every, at: start - 1)
    guard isPronoun else { return false }
    return add(.pronoun, start..<start + 1, value: 1)
  }

  /// Adds a numeral that states no quantity.
  mutating func add(_ kind: Quantity.Numeral, _ tokens: Range<Int>, value: Double?) -> Bool {
    found.append(numeral(kind, tokens, value: value))
    return true
  }

  /// A numeral that states no quantity.
  func numeral(_ kind: Quantity.Numeral, _ tokens: Range<Int>, value: Double?) -> Quantity {
    let value = value.flatMap { $0.isFinite ? $0 : nil }
    return Quantity(
      tokens: tokens, number: tokens, kind: .numeral(kind),
      interval: value.map { Interval(exactly: $0) } ?? Interval(low: nil, best: nil, high: nil), bound: .exact,
      value: value)
  }

  /// Whether a bare fraction is a proportion: "a third of", "two-thirds", "half the houses"; not "the second half".
  func isProportion(_ number: Number) -> Bool {
    let start = number.range.lowerBound
    let after = self[number.end]
    if number.isDigits { return true }
    if self[number.end - 1].number == .parts { return self[number.end - 1].value != 4 || number.range.count > 1 }
    if self[number.end - 1].number == .glyph { return true }
    let before = self[start - 1]
    if before.number == .ordinal || before.roles.contains(.determiner) { return false }
    // "first-half stoppage time"
    if before.isDash, self[start - 2].number == .ordinal { return false }
    if self[start].number == .article, self[start + 1].number == .quarter { return after.word == words.of }
    if self[start].number == .quarter { return false }
    if after.isDash { return false }
    return true
  }

  /// `one in five`, `3 out of 10`, `6.4 deaths per 100,000 inhabitants`.
  mutating func readRate(_ first: Amount) -> Bool {
    guard first.isBare, !first.number.isVague, !first.number.isFraction, first.number.value > 0
    else { return false }
    if readPer(first) { return true }
    if readPart(first) { return true }
    var index = first.number.end
    let isHyphened = isHyphen(at: index)
    if isHyphened { index += 1 }
    var isOutOf = false
    if has(words.out, at: index), has(words.of, at: index + 1) || isHyphened && has(words.of, at: index + 2) {
      index += isHyphened ? 3 : 2
      isOutOf = true
    } else if has(words.inside, at: index) {
      index += 1
    } else if has(words.of, at: index), has(words.every, at: index + 1) {
      index += 1
    } else {
      return false
    }
    if isHyphened, isHyphen(at: index) { index += 1 }
    var isEvery = false
    if has(words.every, at: index) || has(words.each, at: index) {
      index += 1
      isEvery = true
    }
    // In "a 1-in-100-year flood" the year is the flood's.
    guard let whole = isHyphened && !isOutOf ? number(at: index).map(Amount.init) : amount(at: index), whole.isBare,
      !whole.number.isDecimal, !whole.number.isVague, whole.number.value > first.number.value,
      !self[whole.number.end].isDash || isHyphened
    else { return false }
    let value = whole.number.value
    let isRound = [2, 3, 4, 5, 6, 7, 8, 10, 12, 20, 25, 50, 100, 200, 500, 1000, 10000, 100_000, 1e6].contains(value)
    // "one in 15 children", "one in 15.", "one in 15 of them", not "one in 15 attacks"
    let after = self[whole.number.end]
    let isOfAll =
      first.number.value == 1 && value <= 1000
      && (after.roles.contains(.person) || after.word == words.of || !after.isWord)
    guard
      isEvery || isOfAll
        || isRound && (isOutOf || first.number.value == 1 || value <= 10 && !isPlace(at: whole.number.end))
    else { return false }
    var qualification = qualifiers(before: first.tokens.lowerBound, behind: floor, measures: nil)
    var end = whole.number.end
    if let behind = postposed(at: end) {
      qualification.add(behind.bound)
      end = behind.end
    }
    let share = first.number.value / value
    guard share.isFinite else { return false }
    var quantity = Quantity(
      tokens: qualification.start..<end, number: qualification.start..<end, kind: .rate,
      interval: Interval(qualification.bound, share), bound: qualification.bound, value: share)
    quantity.unitCode = .one
    found.append(quantity)
    return true
  }

  /// Whether the noun at `index` names places or times, where a number has its noun already: "two in three villages" is
  /// no proportion, "two in three voters" is.
  private func isPlace(at index: Int) -> Bool { self[index].roles.contains(.site) }

  /// `one 15th the power`, `one-20th of it`: a part whose rank is in digits; not "one 15th birthday".
  private mutating func readPart(_ first: Amount) -> Bool {
    let start = first.number.range.lowerBound
    guard has(words.one, at: start), first.number.end == start + 1 else { return false }
    let isHyphened = isHyphen(at: start + 1)
    guard let part = ordinal(at: isHyphened ? start + 2 : start + 1), self[part.range.lowerBound].isDigits,
      part.value > 2, has(words.of, at: part.end) || has(words.the, at: part.end) || !self[part.end].isWord
    else { return false }
    let qualification = qualifiers(before: start, behind: floor, measures: nil)
    let tokens = qualification.start..<part.end
    let share = 1 / part.value
    var quantity = Quantity(
      tokens: tokens, number: tokens, kind: .rate, interval: Interval(qualification.bound, share),
      bound: qualification.bound, value: share)
    quantity.unitCode = .one
    found.append(quantity)
    return true
  }

  /// `12 per 100,000`, `6.4 deaths per 100,000 inhabitants`.
  private mutating func readPer(_ first: Amount) -> Bool {
    guard items.roles.contains(.per) else { return false }
    var index = first.number.end
    for _ in 0..<3 where self[index].isWord && !has(words.per, at: index) && self[index].number == .none { index += 1 }
    guard has(words.per, at: index) || has(words.for_, at: index) && has(words.every, at: index + 1) else {
      return false
    }
    let per = index
    index += has(words.for_, at: index) ? 2 : 1
    guard let whole = amount(at: index), whole.isBare, whole.number.value >= 100, !whole.number.isVague else {
      return false
    }
    var end = whole.number.end
    if self[end].isWord, !self[end].roles.contains(.verb), self[end].last == 0x73 || self[end].roles.contains(.plural) {
      end += 1
    }
    let qualification = qualifiers(before: first.tokens.lowerBound, behind: floor, measures: nil)
    let share = first.number.value / whole.number.value
    guard share.isFinite else { return false }
    var quantity = Quantity(
      tokens: qualification.start..<end, number: qualification.start..<first.number.end, kind: .rate,
      interval: Interval(qualification.bound, share), bound: qualification.bound, value: share)
    quantity.unitTokens = per > first.number.end ? first.number.end..<end : per..<end
    quantity.unitCode = .one
    if let parts = UnitCode.parts(in: whole.number.value) {
      quantity.statedInterval = Interval(qualification.bound, first.number.value)
      quantity.statedCode = parts
    }
    found.append(quantity)
    return true
  }

  /// "more than 30 but fewer than 40": two bounds of one number are a range.
  mutating func joinBounds() {
    guard found.count > 1, found[found.count - 1].bound == .atMost || found[found.count - 1].bound == .lessThan,
      let upper = found.last
    else { return }
    let lower = found[found.count - 2]
    guard lower.tokens.upperBound < upper.tokens.lowerBound else { return }
    let between = lower.tokens.upperBound..<upper.tokens.lowerBound
    guard lower.bound == .atLeast || lower.bound == .moreThan, upper.bound == .atMost || upper.bound == .lessThan,
      isJoint(between), lower.kind == upper.kind, lower.unitCode == upper.unitCode || lower.unitCode == nil,
      let low = lower.interval.low,
      let high = upper.interval.high, low < high
    else { return }
    var range = upper
    range.tokens = lower.tokens.lowerBound..<upper.tokens.upperBound
    range.number = lower.number.lowerBound..<upper.number.upperBound
    range.interval = Interval(low: low, best: nil, high: high)
    range.bound = .range
    range.value = nil
    range.statedInterval?.low = lower.statedInterval?.low
    found.removeLast(2)
    found.append(range)
  }

  /// Whether two bounds around the tokens at `between` are of one number: "and", "but", with commas around ("at least
  /// 12, and perhaps as many as 30,"). A comma alone parts two numbers.
  private func isJoint(_ between: Range<Int>) -> Bool {
    let word = self[between.lowerBound].isSign(",") ? between.lowerBound + 1 : between.lowerBound
    return word + 1 == between.upperBound && (has(words.and, at: word) || has(words.but, at: word))
  }

  /// Marks changes and differences: "rose by 12", "a drop of 12", "up 12 to 45", "eight fewer than last year".
  mutating func markDifferences() {
    guard items.roles.contains(.change) || items.roles.contains(.less) else { return }
    for index in found.indices {
      let start = found[index].tokens.lowerBound
      let end = found[index].tokens.upperBound
      let isBy = has(words.by, at: start - 1) && (2...3).contains { self[start - $0].roles.contains(.change) }
      let isOf = has(words.of, at: start - 1) && self[start - 2].roles.contains(.change)
      let isStep =
        self[start - 1].roles.contains(.change) && index + 1 < found.count && has(words.to, at: end)
        && found[index + 1].tokens.lowerBound == end + 1
      let isLess = (0...2).contains {
        (has(words.fewer, at: end + $0) || has(words.less, at: end + $0)) && has(words.than, at: end + $0 + 1)
      }
      if isBy || isOf || isStep || isLess { found[index].isDifference = true }
    }
  }

  /// Finds the old values of changes: "rose to 41 from 38", "41, up from 38", "from 38 to 41".
  mutating func linkRevisions() {
    guard found.count > 1, items.roles.contains(.from) else { return }
    for index in 1..<found.count {
      guard found[index].tokens.lowerBound - found[index - 1].tokens.upperBound <= 5 else { continue }
      let (left, right) = (found[index - 1].tokens, found[index].tokens)
      guard left.upperBound < right.lowerBound else { continue }
      let between = left.upperBound..<right.lowerBound
      guard between.count <= 5, !between.isEmpty, found[index - 1].kind == found[index].kind,
        found[index - 1].value != nil, found[index].value != nil, found[index - 1].unitCode == found[index].unitCode
      else { continue }
      let isFrom = (1...3).contains {
        right.lowerBound - $0 >= left.upperBound && has(words.from, at: right.lowerBound - $0)
      }
      if isFrom,
        has(words.to, at: left.lowerBound - 1) || between.contains(where: { self[$0].roles.contains(.change) })
      {
        found[index - 1].revisedFrom = index
      } else if between.count == 1, has(words.to, at: between.lowerBound),
        has(words.from, at: left.lowerBound - 1)
      {
        found[index].revisedFrom = index - 1
      }
    }
  }
}
