internal import Segmentation

extension Reading {
  /// Gives a number its age, magnitude or other sense that the words around it tell: "aged 12", "X, 45, died",
  /// "12-year-old", "magnitude 5.9".
  func refine(_ quantity: inout Quantity) {
    if case .measured(.duration) = quantity.kind { return refineDuration(&quantity) }
    if case .measured(.temperature) = quantity.kind { return }
    guard quantity.kind == .cardinal, quantity.value != nil || quantity.bound == .range else { return }
    if tens(&quantity) { return }
    if isMagnitude(quantity) {
      quantity.kind = .measured(.magnitude)
      quantity.unitCode = .one
      if self[quantity.tokens.upperBound].roles.contains(.magnitude) || isHyphen(at: quantity.tokens.upperBound) {
        quantity.unitTokens = nil
      }
      return
    }
    if isAge(&quantity) {
      quantity.kind = .measured(.age)
      quantity.unitCode = .year
    }
  }

  /// "aged 25, 32 and 51": makes the last quantity an age where it continues a list of ages.
  mutating func continueAges() {
    guard found.count > 1, found[found.count - 2].kind == .measured(.age), let last = found.last,
      last.kind == .cardinal, let value = last.value, value <= 125, last.tokens.count == 1
    else { return }
    let previous = found[found.count - 2]
    guard previous.kind == .measured(.age), previous.unitTokens == nil || previous.tokens.count == 1,
      (1...3).contains(where: { self[previous.tokens.lowerBound - $0].roles.contains(.age) })
        || found.count > 2 && found[found.count - 3].kind == .measured(.age)
    else { return }
    var index = previous.tokens.upperBound
    if self[index].isSign(",") { index += 1 }
    if has(words.and, at: index) { index += 1 }
    let next = self[last.tokens.upperBound]
    guard index > previous.tokens.upperBound, index == last.tokens.lowerBound,
      !next.isWord || next.last != 0x73 && !next.roles.contains(.plural)
    else { return }
    found[found.count - 1].kind = .measured(.age)
    found[found.count - 1].unitCode = .year
  }

  /// "12-year-old", "45 years old", "three weeks old", "18 months of age".
  private func refineDuration(_ quantity: inout Quantity) {
    var index = quantity.tokens.upperBound
    if self[index].isDash { index += 1 }
    if has(words.old, at: index) || has(words.olds, at: index) {
      quantity.tokens = quantity.tokens.lowerBound..<index + 1
      if let unit = quantity.unitTokens { quantity.unitTokens = unit.lowerBound..<index + 1 }
    } else if has(words.of, at: index), has(words.age, at: index + 1) {
      quantity.tokens = quantity.tokens.lowerBound..<index + 2
    } else if !self[quantity.tokens.lowerBound - 1].roles.contains(.age) {
      return
    }
    quantity.kind = .measured(.age)
    // Ages are in years, whatever unit was said (365.25 days, UCUM's mean Julian year).
    switch quantity.unitCode {
    case .month:
      if quantity.statedInterval == nil {
        quantity.statedInterval = quantity.interval
        quantity.statedCode = .month
      }
      quantity.interval = quantity.interval.map { $0 / 12 }
    case .second: quantity.interval = quantity.interval.map { $0 / (365.25 * 86_400) }
    default: break
    }
    quantity.unitCode = .year
  }

  /// "in her 60s", "the under-18s", "in the 200s": digits with an `s` behind them span a decade of years of age or of
  /// their last place; "the 60s" alone are years.
  private func tens(_ quantity: inout Quantity) -> Bool {
    let end = quantity.tokens.upperBound
    guard has(words.s, at: end), !self[end].hasSpace, let value = quantity.value, self[end - 1].isDigits, value > 0
    else {
      return false
    }
    let start = quantity.number.lowerBound
    quantity.tokens = quantity.tokens.lowerBound..<end + 1
    quantity.number = quantity.number.lowerBound..<end + 1
    if start - 2 >= floor, self[start - 1].isDash, has(words.under, at: start - 2) || has(words.over, at: start - 2) {
      let bound = has(words.under, at: start - 2) ? Bound.lessThan : .moreThan
      quantity.tokens = start - 2..<end + 1
      quantity.number = start - 2..<end + 1
      quantity.kind = .measured(.age)
      quantity.unitCode = .year
      quantity.bound = bound
      quantity.interval = Interval(bound, value)
      return true
    }
    guard value.truncatingRemainder(dividingBy: 10) == 0 else { return true }
    var width = 10.0
    while value.truncatingRemainder(dividingBy: width * 10) == 0, width < 1e12 { width *= 10 }
    quantity.interval = Interval(low: value, best: nil, high: value + width - 1)
    quantity.bound = .range
    quantity.value = nil
    guard value < 100 else { return true }
    let isPerson = (1...3).contains {
      has(words.his, at: start - $0) || has(words.her, at: start - $0) || has(words.their, at: start - $0)
    }
    let isContinued =
      has(words.and, at: start - 1) && has(words.s, at: start - 2) && found.last?.kind == .measured(.age)
    if isPerson || isContinued {
      quantity.kind = .measured(.age)
      quantity.unitCode = .year
    } else if has(words.the, at: start - 1) || isShortDecade(start),
      !(1...5).contains(where: { self[start - $0].roles.contains(.weather) })
    {
      quantity = numeral(.year, quantity.tokens, value: value)
    }
    return true
  }

  /// "the ’50s and *’60s*": an apostrophe stands for the century.
  private func isShortDecade(_ start: Int) -> Bool {
    !self[start].hasSpace && self[start].digits == 2 && self[start - 1].kind == .quote
  }

  /// Whether the number is an earthquake's magnitude.
  private func isMagnitude(_ quantity: Quantity) -> Bool {
    guard items.roles.contains(.magnitude), let value = quantity.value ?? quantity.interval.low, value > 0, value <= 10
    else { return false }
    let start = quantity.number.lowerBound
    var before = start - 1
    if self[before].isDash || has(words.of, at: before) || has(words.at, at: before) { before -= 1 }
    if self[before].roles.contains(.magnitude) { return true }
    var after = quantity.tokens.upperBound
    if self[after].isDash { after += 1 }
    if self[after].roles.contains(.magnitude) { return true }
    // "5.9 on the Richter scale"
    return (0...4).contains { self[after + $0].roles.contains(.magnitude) } && has(words.on, at: after)
  }

  /// Whether the number is a person's age; a mark of age behind is taken in.
  private func isAge(_ quantity: inout Quantity) -> Bool {
    let start = quantity.tokens.lowerBound
    let end = quantity.tokens.upperBound
    let isYear = (quantity.value ?? 1) >= 0 && (quantity.value ?? 1) <= 125
    guard isYear else { return false }
    if has(words.yo, at: end) {
      quantity.unitTokens = end..<end + 1
      quantity.tokens = start..<end + 1
      return true
    }
    // "children 12 and older"
    if quantity.tokens.count > 1, self[end - 1].roles.contains(.age) { return true }
    var before = start - 1
    if has(words.of, at: before), self[before - 1].roles.contains(.age) { before -= 1 }
    if self[before].roles.contains(.age), before >= 0 { return true }
    if quantity.bound == .range, (start..<start + 4).contains(where: { self[$0].roles.contains(.age) }) { return true }
    // "children under five", "people over 65", but "people over 20 streets"
    if quantity.bound == .lessThan || quantity.bound == .moreThan,
      has(words.under, at: start) || has(words.over, at: start),
      self[before].roles.contains(.person), !self[end].isWord || self[end].roles.contains(.verb)
    {
      return true
    }
    // "he was 17 when it began", "the boy is nine"; not "she was one of them"
    if quantity.bound == .exact, quantity.number.count == 1, self[start - 1].roles.contains(.copula),
      self[start - 2].roles.contains(.young), (quantity.value ?? 0) > 1,
      !self[end].isWord || self[end].roles.contains(.verb)
    {
      return true
    }
    // "a boy of nine died"
    if quantity.bound == .exact, quantity.number.count == 1, has(words.of, at: start - 1),
      self[start - 2].roles.contains(.young), self[start - 3].number == .article || self[start - 4].number == .article,
      !self[end].isWord || self[end].last == 0x64 || self[end].roles.contains(.verb)
    {
      return true
    }
    guard let value = quantity.value, value == value.rounded(), quantity.number.count == 1, self[start].isDigits else {
      return false
    }
    if quantity.bound == .exact, self[start - 1].isSign(","), self[start - 2].isWord, start > 1 {
      // "the driver, 45, died"; at the end of a sentence only behind a name of two words.
      let next = self[end]
      if next.isSign(","), !self[end + 1].isDigits || self[end + 1].hasSpace {
        return !self[start - 2].roles.contains(.month) && value >= 1 && self[start - 2].number == .none
      }
      let isName = self[start - 2].isCapitalised && self[start - 3].isCapitalised
      if isName,
        next.isSign(".") || next.isSign(";") || end >= items.count || has(words.and, at: end)
          || next.roles.contains(.verb)
      {
        return value >= 1
      }
    }
    if self[start - 1].isSign("("), self[end].isSign(")"), self[start - 2].isCapitalised, start > 2 {
      return value >= 10 && !isCountOfPlace(start)
    }
    return false
  }

  /// "from Iran *(360)*, Syria *(41)* and Chad *(16)*": numbers in brackets behind the places that a preposition leads to,
  /// which are no ages; "Maria Perez *(45)*" is.
  private func isCountOfPlace(_ start: Int) -> Bool {
    let before = start - 3
    guard before > 0 else { return false }
    if has(words.from, at: before) || has(words.inside, at: before) { return true }
    guard self[before].isSign(",") || has(words.and, at: before), self[before - 1].isSign(")"), let last = found.last,
      last.kind == .cardinal, last.tokens.upperBound == before - 1, let value = last.value
    else { return false }
    return value >= 10
  }
}
