internal import Segmentation

extension Reading {
  /// A numeral that states no quantity and begins at `start`: date, year, clock time, identifier, score, rank.
  mutating func readNumeral(at start: Int) -> Bool {
    let item = self[start]
    if item.isSign("."), item.hasSpace, self[start + 1].isDigits, self[start + 1].digits <= 3,
      isHyphen(at: start + 2) || self[start + 2].isWord, amountEnd(start) == start + 2
    {
      // ".22 ammunition", ".45-calibre": a bore, not a share
      return add(.identifier, start..<start + 2, value: self[start + 1].value)
    }
    guard item.isDigits || item.number != .none else { return false }
    if isHyphen(at: start + 1), self[start + 2].roles.contains(.figure) {
      // "a six-figure sum"
      return add(.other, start..<start + 1, value: item.value)
    }
    if item.isDigits, isMark(at: start) { return add(.score, start..<start + 1, value: item.value) }
    if item.number == .ones || item.number == .teens, isNameInWords(at: start) {
      return add(.identifier, start..<start + 1, value: item.value)
    }
    if isHyphen(at: start + 1), let end = workingDay(at: start) { return add(.clock, start..<end, value: nil) }
    if item.number == .zero,
      self[self[start - 1].isDash ? start - 2 : start - 1].roles.contains(.zeroBefore)
        || self[self[start + 1].isDash ? start + 2 : start + 1].roles.contains(.zeroAfter)
    {
      // "net zero", "zero tolerance"
      return add(.other, start..<start + 1, value: 0)
    }
    if item.isCapitalised, isName(at: start) { return add(.other, start..<start + 1, value: item.value) }
    if item.isDigits, isPlainCount(at: start) { return false }
    if item.isDigits, !isHyphenedFraction(at: start) {
      if let end = address(at: start) { return add(.other, start..<end, value: item.value) }
      if let end = date(at: start) { return add(.date, start..<end, value: nil) }
      if let end = clock(at: start) { return add(.clock, start..<end, value: nil) }
      if let end = identifier(at: start) { return add(.identifier, start..<end, value: item.value) }
      if let end = year(at: start) { return add(.year, start..<end, value: item.value) }
      if let end = score(at: start) { return add(.score, start..<end, value: item.value) }
      if isListMarker(at: start) { return add(.other, start..<start + 1, value: item.value) }
    } else if !item.isDigits, let end = wordYear(at: start) {
      return add(.year, start..<end, value: nil)
    }
    if let rank = ordinal(at: start), !isFractionOf(rank) {
      return add(.ordinal, rank.range, value: rank.value)
    }
    return false
  }

  /// Whether an article stands before the digits at `start` and nothing behind them that they count: "shot a 68", "rated it
  /// an 8 and a 9"; not "a 7 in 10 chance", "a 12-year-old", "a 50 percent rise".
  private func isMark(at start: Int) -> Bool {
    guard has(words.a, at: start - 1) || self[start - 1].number == .article, self[start].hasSpace else { return false }
    let (after, next) = (self[start + 1], self[start + 2])
    switch after.kind {
    case .word: return has(words.and, at: start + 1) && next.number == .article && self[start + 3].isDigits
    case .punctuation: return after.isSign(";") || (after.isSign(".") || after.isSign(",")) && !next.isDigits
    default: return start + 1 == items.count
    }
  }

  /// Whether the digits at `start` stand apart, with nothing beside them that makes dates, times, names or marks of
  /// numerals: the 12 of "killed 12 people", the 15 of "15,000". Most digits do, and no rule for numerals needs to look.
  private func isPlainCount(at start: Int) -> Bool {
    let (item, before, after) = (self[start], self[start - 1], self[start + 1])
    guard item.hasSpace, before.isWord || before.isSign(","),
      before.roles.isDisjoint(with: [.month, .identifier, .capIdentifier]),
      before.hasSpace || !has(words.ampersand, at: start - 2), !isNamed(start)
    else { return false }
    if after.isSign(","), !after.hasSpace {
      var end = start + 1
      while self[end].isSign(","), self[end + 1].digits == 3, !self[end + 1].hasSpace, end < start + Reading.longest {
        end += 2
      }
      // "the 1,000th customer"
      return end > start + 1 && (self[end].hasSpace || !self[end].isWord)
    }
    let isStreet = items.roles.contains(.street) || items.roles.contains(.block)
    return item.digits != 4 && after.hasSpace && !isStreet && after.isWord && after.word != words.oclock
      && after.word != words.to && after.word != words.of
      && (after.word != words.and || !items.roles.contains(.month))
      && after.roles.isDisjoint(with: [.month, .meridiem, .zone])
  }

  /// Whether the number word at `index`, of less than twenty, names what stands before it: "the number one player", "a category four storm", "phase two";
  /// not "a room two floors up".
  private func isNameInWords(at index: Int) -> Bool {
    let after = self[index + 1]
    return self[index - 1].roles.contains(.identifier) && after.number == .none
      && !(after.isWord && (after.last == 0x73 || after.roles.contains(.plural)))
      && !mayContinue(at: index + 1)
  }

  /// `9-to-5`, `nine-to-five`: from one hour to a later one by the clock.
  private func workingDay(at start: Int) -> Int? {
    let (from, to) = (self[start], self[start + 4])
    guard isHyphen(at: start + 1), has(words.to, at: start + 2), isHyphen(at: start + 3),
      from.isDigits && to.isDigits || from.number.isCardinal && to.number.isCardinal, from.value > to.value,
      from.value <= 12, to.value > 0
    else { return nil }
    return start + 5
  }

  /// Whether a number word is part of a name: "the Seven Network", "at Three Mile Island", "the Group of Seven". It has a
  /// capital where the word before it has none; in a headline of capitals it is a number ("Storm Kills Three People").
  private func isName(at index: Int) -> Bool {
    let (item, before, after) = (self[index], self[index - 1], self[index + 1])
    guard item.isCapitalised, !item.flags.contains(.allCapitals), item.number.isCardinal, before.isWord,
      !before.isCapitalised
    else { return false }
    if has(words.of, at: index - 1), self[index - 2].isCapitalised { return true }
    return after.isCapitalised && after.hasSpace && after.number == .none && !after.flags.contains(.allCapitals)
  }

  /// Whether a rank is a fraction: "a third of the houses", "about a fifth of".
  private func isFractionOf(_ rank: Number) -> Bool {
    rank.range.count == 1 && (has(words.one, at: rank.range.lowerBound - 1) || isPartOfUnit(rank.range.lowerBound))
  }

  /// `4 September 2018`, `Sept. 4`, `September 4, 2018`, `2018-09-04`, `4/9/2018`, `9/11`, `May 2013`.
  private func date(at start: Int) -> Int? {
    if items.roles.contains(.month), let end = dateWithMonth(at: start) { return end }
    return self[start + 1].hasSpace || self[start + 2].hasSpace ? nil : numericDate(at: start)
  }

  /// `4 September 2018`, `Sept. 4`, `September 4, 2018`, `May 2013`.
  private func dateWithMonth(at start: Int) -> Int? {
    let item = self[start]
    // Month in front: the day or the year.
    var before = start - 1
    if self[before].isSign("."), !self[before].hasSpace { before -= 1 }
    // In "on 3 May 12 people fled" the month belongs to the day before it.
    if before >= floor, isMonth(at: before), item.digits <= 2, item.value >= 1, item.value <= 31, isPlain(start) {
      var end = start + 1
      if let rank = ordinal(at: start) { end = rank.end }
      if self[end].isDash, self[end + 1].isDigits, self[end + 1].digits <= 2, isPlain(end + 1) { end += 2 }
      if self[end].isSign(","), self[end + 1].isDigits, self[end + 1].digits == 4, isPlain(end + 1) {
        end += 2
      } else if self[end].isDigits, self[end].digits == 4, self[end].value < 2200 {
        end += 1
      }
      return end
    }
    if isMonth(at: before), item.digits == 4, item.value > 1000, item.value < 2200, isPlain(start) { return start + 1 }
    // Day before the month.
    var end = start + 1
    if let rank = ordinal(at: start) { end = rank.end }
    // "6-9 January", "6 to 9 January", "on 6 and 9 January"
    if self[end].isDash || has(words.to, at: end) || has(words.and, at: end), self[end + 1].isDigits,
      self[end + 1].digits <= 2
    {
      let second = end + 1
      if isMonth(at: second + 1) { end = second + 1 }
    }
    if has(words.of, at: end) { end += 1 }
    if item.digits <= 2, item.value >= 1, item.value <= 31, isMonth(at: end),
      self[end].isCapitalised || !self[end].roles.contains(.ambiguous)
    {
      end += 1
      if self[end].isSign("."), !self[end].hasSpace, self[end + 1].isDigits { end += 1 }
      if self[end].isSign(","), self[end + 1].digits == 4 { end += 1 }
      if self[end].digits == 4, isPlain(end), self[end].value < 2200 {
        end += 1
      } else if self[end].digits == 2, self[end].hasSpace, !self[end + 1].isWord, !self[end + 1].isDigits,
        isPlain(end), self[end + 1].hasSpace || !self[end + 1].isDash
      {
        // "12 Sep 89 (AFP)"
        end += 1
      }
      return end
    }
    return nil
  }

  /// `2018-09-04`, `4/9/2018`, `9/11`.
  private func numericDate(at start: Int) -> Int? {
    let item = self[start]
    let joint = self[start + 1]
    let second = self[start + 2]
    guard second.isDigits, !joint.hasSpace, !second.hasSpace, joint.isSign("/") || joint.isDash || joint.isSign(".")
    else { return nil }
    let third = self[start + 4]
    if third.isDigits, !third.hasSpace, self[start + 3].word == joint.word || self[start + 3].last == joint.last,
      self[start + 3].kind == joint.kind,
      [item.digits, second.digits, third.digits].sorted() == [2, 2, 4] || joint.isSign("/") && third.digits >= 2
        || [item.digits, third.digits].contains(4) && second.digits <= 2 && item.value + third.value > 1000,
      second.value <= 31, isPlain(start + 4)
    {
      return start + 5
    }
    if joint.isSign("/"), item.value == 9 && second.value == 11 || item.value == 7 && second.value == 7 {
      return start + 3
    }
    if joint.isSign("/"), item.value == 24, second.value == 7 { return start + 3 }
    if joint.isDash, item.digits == 4, item.value > 1000, item.value < 2200, second.digits == 2, second.isZeroLed {
      return start + 3
    }
    return nil
  }

  /// Whether a month's name stands at `index`; a name that is a common word too needs its capital.
  func isMonth(at index: Int) -> Bool {
    let item = self[index]
    return item.roles.contains(.month) && (item.isCapitalised || !item.roles.contains(.ambiguous))
  }

  /// Whether the digits at `index` are no part of a grouped or decimal number, a percentage or a measure.
  private func isPlain(_ index: Int) -> Bool {
    let next = self[index + 1]
    if next.hasSpace {
      return !(next.isDigits && next.digits == 3 && next.gap == .joining) && !next.number.isMultiplier
    }
    if next.isSign(","), self[index + 2].isDigits, !self[index + 2].hasSpace, self[index + 2].digits == 3 {
      return false
    }
    if next.isSign("."), self[index + 2].isDigits, !self[index + 2].hasSpace { return false }
    return !next.isSign("%")
  }

  /// `1987`, `the 1990s`, `2014-15`, `2014/15`: four digits without a mark, where the words around speak of time.
  private func year(at start: Int) -> Int? {
    let item = self[start]
    guard item.digits == 4, item.value >= 1200, item.value < 2200, isPlain(start), !self[start - 1].isSign("$") else {
      return nil
    }
    let next = self[start + 1]
    if has(words.s, at: start + 1) && !next.hasSpace || next.kind == .possessive {
      return start + (next.kind == .possessive ? 1 : 2)
    }
    if self[start - 1].kind == .symbol, !item.hasSpace { return nil }
    var end = start + 1
    if next.isDash || next.isSign("/"), !next.hasSpace, self[start + 2].isDigits, !self[start + 2].hasSpace {
      let second = self[start + 2]
      guard second.digits == 2 || second.digits == 4 && second.value >= item.value && second.value < 2200,
        isPlain(start + 2)
      else { return nil }
      if second.digits == 2, second.value <= item.value.truncatingRemainder(dividingBy: 100) { return nil }
      end = start + 3
    }
    if lexicon.units.match(items, at: end, where: { surface, _ in surface.length > 2 }) != nil
      || lexicon.percent.match(items, at: end) != nil || isCurrencyWord(at: end)
    {
      return nil
    }
    // "the new 2021-22 season"
    if end == start + 3, self[start + 2].digits == 2, item.value >= 1800 { return end }
    let before = self[start - 1]
    // "the evacuation of 2000 people"
    if has(words.of, at: start - 1), item.value.truncatingRemainder(dividingBy: 100) == 0,
      self[end].roles.contains(.person) || self[end].roles.contains(.plural), !self[start - 2].roles.contains(.month)
    {
      return nil
    }
    if before.roles.contains(.year) || isSpanOfYears(at: start) { return end }
    if has(words.and, at: start - 1) || has(words.or, at: start - 1) || has(words.to, at: start - 1)
      || before.isSign(","), self[start - 2].digits == 4
    {
      return end
    }
    let after = self[end]
    // "was higher than 2014"
    if has(words.than, at: start - 1), isRecentYear(start), item.value.truncatingRemainder(dividingBy: 10) != 0,
      !after.isWord
    {
      return end
    }
    if lexicon.qualifiers.match(items, before: start, floor: floor) != nil { return nil }
    if has(words.the, at: start - 1), after.isWord { return end }
    // "based on 2024 pricing", but "fired on 2000 protesters"
    if has(words.on, at: start - 1), after.isWord, item.value >= 1900, item.value <= 2060, after.last != 0x73,
      !after.roles.contains(.plural)
    {
      return end
    }
    if before.kind == .bracket, after.kind == .bracket { return end }
    if after.number.isMultiplier { return nil }
    // "killed 2000 people", but "the 2004 tsunami", "in early 2004", "2011: a year".
    if after.isWord, after.hasSpace, !after.roles.contains(.verb) || after.roles.contains(.plural) {
      if after.last == 0x73 || after.roles.contains(.plural) { return nil }
      // "expect 2011 revenue to sink", but "fired 2000 rubber bullets"
      let second = self[end + 1]
      if isRecentYear(start), item.value.truncatingRemainder(dividingBy: 100) != 0,
        !(second.isWord && (second.last == 0x73 || second.roles.contains(.plural)))
      {
        return end
      }
      return before.isWord && !before.isCapitalised && !before.roles.contains(.determiner) ? nil : end
    }
    return item.value >= 1900 && item.value <= 2060 ? end : nil
  }

  /// Whether the first of two years stands at `start`: "between 2006 and 2008", not "between 1950 and 2000 homes".
  func isSpanOfYears(at start: Int) -> Bool {
    guard isRecentYear(start), isRecentYear(start + 2),
      has(words.between, at: start - 1) && has(words.and, at: start + 1)
        || has(words.from, at: start - 1) && has(words.to, at: start + 1)
    else { return false }
    let after = self[start + 3]
    return self[start].value < self[start + 2].value && !after.number.isMultiplier && !after.roles.contains(.unit)
      && !(after.isWord && (after.last == 0x73 || after.roles.contains(.plural) || after.roles.contains(.verb)))
  }

  private func isRecentYear(_ index: Int) -> Bool {
    let item = self[index]
    return item.isDigits && item.digits == 4 && item.value >= 1900 && item.value <= 2060 && isPlain(index)
  }

  func isCurrencyWord(at index: Int) -> Bool {
    lexicon.currenciesAfter.match(
      items, at: index,
      where: { surface, _ in surface.length > 2 || surface.head != nil && surface.head == head(at: index) })
      != nil
  }

  /// `nineteen eighty-four`, `twenty ten`: a century and a year in words.
  private func wordYear(at start: Int) -> Int? {
    let item = self[start]
    guard item.number == .teens && item.value >= 15 || item.number == .tens && item.value == 20,
      self[start + 1].hasSpace,
      self[start + 1].number == .tens || item.value == 20 && self[start + 1].number == .teens
    else { return nil }
    guard self[start - 1].roles.contains(.year) else { return nil }
    return self[start + 2].isDash && self[start + 3].number == .ones
      ? start + 4 : self[start + 2].number == .ones ? start + 3 : start + 2
  }

  /// `4:30`, `11.20pm`, `6 pm`, `1430 GMT`, `5 o'clock`.
  private func clock(at start: Int) -> Int? {
    let item = self[start]
    guard item.digits <= 4, item.value <= 2400 else { return nil }
    var end = start + 1
    let mark = self[end]
    if mark.isSign(":") || mark.isSign("."), !mark.hasSpace, self[end + 1].isDigits, !self[end + 1].hasSpace,
      self[end + 1].digits == 2,
      self[end + 1].value < 60, item.value < 25 || mark.isSign(":"), item.digits <= 2
    {
      let isColon = mark.isSign(":")
      end += 2
      if isColon, self[end].isSign(":"), self[end + 1].isDigits, !self[end + 1].hasSpace { end += 2 }
      // "1:42.15": the time of a race
      if isColon, self[end].isSign("."), !self[end].hasSpace, self[end + 1].isDigits, !self[end + 1].hasSpace {
        return end + 2
      }
      if self[end].roles.contains(.meridiem) { return end + 1 }
      if self[end].roles.contains(.zone), !has(words.for_, at: end) { return end + 1 }
      return isColon ? end : nil
    }
    if item.digits <= 2, item.value >= 1, item.value <= 12, mark.roles.contains(.meridiem),
      !mark.isCapitalised || mark.flags.contains(.allCapitals)
    {
      return has(words.am, at: end) && mark.hasSpace && !self[end + 1].isSign(".")
        && self[start - 1].roles.contains(.change) ? nil : end + 1
    }
    if has(words.oclock, at: end) { return end + 1 }
    if item.digits == 4, self[end].roles.contains(.zone), self[end].isWord,
      item.value.truncatingRemainder(dividingBy: 100) < 60,
      self[end].flags.contains(.allCapitals) || item.isZeroLed || has(words.at, at: start - 1)
    {
      return end + 1
    }
    return nil
  }

  /// `192.168.1.2`, digits inside a web address, a version `1.2.3`.
  private func address(at start: Int) -> Int? {
    if isAddress(at: start) { return start + 1 }
    var end = start + 1
    var stops = 0
    var isGrouped = true
    while self[end].isSign("."), !self[end].hasSpace, self[end + 1].isDigits, !self[end + 1].hasSpace,
      end < start + 2 * Reading.longest
    {
      if self[end + 1].digits != 3 { isGrouped = false }
      stops += 1
      end += 2
    }
    return stops >= 2 && !isGrouped ? end : nil
  }

  /// Whether the run of tokens without space around `index` is a web address.
  private func isAddress(at index: Int) -> Bool {
    guard !self[index].hasSpace, items.roles.contains(.url) else { return false }
    var first = index
    var steps = 0
    while first > 0, !self[first].hasSpace, steps < 40 {
      first -= 1
      steps += 1
      if self[first].roles.contains(.url) { return true }
    }
    return false
  }
}
