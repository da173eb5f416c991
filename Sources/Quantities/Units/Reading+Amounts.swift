internal import Segmentation

extension Reading {
  /// A number at `start` with its currency or unit: `$3.4bn`, `Rs 5 lakh`, `N25m`, `85 sq km`, `40 percent`, `12`.
  func amount(at start: Int, joins: Bool = true) -> Amount? {
    if let number = bareNumber(at: start) { return Amount(number) }
    if self[start].isCurrency, let money = signedMoney(at: start, joins: joins) { return money }
    let vague = self[start].isDigits || self[start].number.isCardinal ? nil : vague(at: start)
    guard let number = vague ?? number(at: start, joins: joins) else { return singleUnit(at: start) }
    var amount = Amount(number)
    takeUnit(&amount, joins: joins)
    if amount.isBare, number.isDigits, let unit = unitOfOtherSide(behind: number.end) { amount.of = .unit(unit) }
    return amount
  }

  /// Whether the letter at `start` and the digits behind it name a road: "on the N60 at Breaffy", "the N2 highway", "on R18
  /// near Soweto"; not "the R350 grant", "a P500 bill".
  private func isRoad(at start: Int, digits: Int) -> Bool {
    guard self[digits].digits <= 3 else { return false }
    let isKnown = self[start - 1].roles.contains(.determiner)
    guard isKnown || has(words.on, at: start - 1) else { return false }
    let behind = self[digits + 1]
    if behind.isWord {
      guard behind.hasSpace else { return false }
      if behind.number != .none { return false }
      if behind.isCapitalised { return has(words.on, at: isKnown ? start - 2 : start - 1) }
      return !behind.roles.isDisjoint(with: [.verb, .year, .street, .identifier, .capIdentifier, .zeroBefore])
    }
    return !self[digits + 2].isDigits
  }

  /// `$3.4bn`, `US$ 20`, `Rs 5 lakh`, `EUR 20`, `N25m`, `dollar 22.5 million`, `$-99`.
  private func signedMoney(at start: Int, joins: Bool) -> Amount? {
    let match = lexicon.currenciesBefore.match(items, at: start) { surface, range in
      if let head = surface.head, self.head(at: start) != head { return false }
      let next = self[range.upperBound]
      // "A$" is one sign; in "a $3 billion plan" the letter is an article.
      if surface.head != nil, range.count == 2, self[start + 1].hasSpace, self[start + 1].kind == .symbol {
        return false
      }
      if surface.value.place == .attached {
        guard !next.hasSpace, next.isDigits, start == 0 || self[start].hasSpace else { return false }
        return !isRoad(at: start, digits: range.upperBound)
      }
      if next.isDigits, isNumberedCode(at: range.upperBound) { return false }
      // "the S&P 500"
      if has(words.ampersand, at: start - 1), !self[start].hasSpace { return false }
      // A word that names money in front of a number stands close to digits.
      return next.isDigits || next.isSign(".") || next.isDash && self[range.upperBound + 1].isDigits
        || self[start].kind == .symbol && next.number.isCardinal
    }
    guard let match else { return nil }
    // "$-99"
    let isNegative = self[match.end].isDash
    guard var number = number(at: isNegative ? match.end + 1 : match.end, joins: joins),
      !number.isFraction || number.isDigits
    else { return nil }
    // "-$5m", but "a gain – $5m" and "$3-$5"
    let isSigned =
      start > floor && self[start - 1].isDash && self[start - 1].hasSpace && !self[start].hasSpace && !isNegative
      && !self[start - 2].isDigits && self[start - 2].number == .none
    if isNegative || isSigned { number.value = -number.value }
    let first = isSigned ? start - 1 : start
    if number.endsInM == false, number.isDigits, number.scale == 1, has(words.m, at: number.end),
      !self[number.end + 1].isSign("/")
    {
      number.value *= 1e6
      number.scale = 1e6
      number.end += 1
    } else if number.scale == 1, has(words.t, at: number.end),
      !self[number.end].hasSpace || self[number.end].isCapitalised
    {
      number.value *= 1e12
      number.scale = 1e12
      number.end += 1
    } else if number.isDigits, number.scale == 1, has(words.b, at: number.end), self[number.end].isCapitalised,
      !self[number.end + 1].isCapitalised
    {
      // "$3.4 B"
      number.value *= 1e9
      number.scale = 1e9
      number.end += 1
    }
    number.endsInM = false
    var amount = Amount(number)
    amount.of = .currency(match.value.value)
    amount.unitTokens = start..<match.end
    amount.numberTokens = first..<number.end
    amount.tokens = first..<number.end
    // "$5 US", "$20 million Canadian dollars"
    if let after = lexicon.currenciesAfter.match(
      items, at: number.end,
      where: { surface, range in
        self[number.end].isWord && surface.value.factor == 1
          && (surface.head == nil || surface.head == head(at: number.end))
      })
    {
      amount.of = .currency(after.value.value)
      amount.tokens = first..<after.end
    }
    if joins { cents(&amount) }
    return amount
  }

  /// `a dollar`, `a gallon of beer`, `a mile away`: one of a unit; not "$3 a gallon", "a week", "a foot".
  private func singleUnit(at start: Int) -> Amount? {
    let isHalf = has(words.and, at: start + 2) && self[start + 3].number == .article && self[start + 4].number == .half
    guard self[start].number == .article, isHalf || self[start + 1].roles.contains(.measure),
      floor != start || start == 0, !self[start - 1].roles.contains(.measure)
    else { return nil }
    var amount = Amount(Number(range: start..<start + 1, value: 1))
    takeUnit(&amount)
    // "more than a foot of snow"; a foot alone is a part of the body
    if case .unit(let unit) = amount.of, unit.code == lexicon.foot?.code, !isHalf,
      lexicon.qualifiers.match(items, before: start, floor: floor) == nil
    {
      return nil
    }
    if self[amount.tokens.upperBound].isDigits { return nil }
    if case .unit(let unit) = amount.of {
      return isHalf || [.volume, .mass, .distance].contains(unit.dimension) ? amount : nil
    }
    return amount.isBare ? nil : amount
  }

  /// The percentage, currency or unit behind the number.
  func takeUnit(_ amount: inout Amount, joins: Bool = true) {
    // "half an hour" has an article between.
    guard mayContinue(at: amount.number.end) || amount.number.endsInM || amount.number.isFraction else { return }
    if inches(&amount) { return }
    var index = amount.number.end
    let isHyphened = isHyphen(at: index)
    if isHyphened { index += 1 }
    // "millions of dollars", "a couple of miles", "half a mile", "a quarter of a gallon"
    if amount.number.isVague || amount.number.isFraction || amount.number.scale > 1 {
      if has(words.of, at: index) { index += 1 }
      if amount.number.isFraction, self[index].number == .article { index += 1 }
    }
    // "9.58s", but "the 1990s", "in his 30s"
    if amount.number.isDigits, amount.number.isDecimal, has(words.s, at: index), !self[index].hasSpace,
      let second = lexicon.second
    {
      return take(.unit(second), index..<index + 1, &amount)
    }
    guard self[index].roles.contains(.unit) || self[index].number == .article || amount.number.endsInM else { return }
    if let match = lexicon.percent.match(items, at: index) {
      return take(.percent, index..<match.end, &amount)
    }
    if amount.number.isFraction, self[index].hasSpace, self[index].number == .article { return }
    if amount.number.endsInM,
      let match = lexicon.currenciesAfter.match(
        items, at: index,
        where: { surface, _ in
          self[index].isWord && (surface.head == nil || surface.head == head(at: index))
        })
    {
      amount.number.endsInM = false
      return take(.currency(match.value.value), index..<match.end, &amount)
    }
    let unit = lexicon.units.match(items, at: index) { surface, range in
      isUnit(surface, range, amount.number)
    }
    let currency = lexicon.currenciesAfter.match(items, at: index) { surface, range in
      isCurrency(surface, range, amount.number)
    }
    if let currency,
      currency.end > (unit?.end ?? 0) || currency.end == unit?.end && !isMass(amount, index..<currency.end, isHyphened)
    {
      take(.currency(currency.value.value), index..<currency.end, &amount)
      if joins { cents(&amount) }
    } else if let unit {
      take(.unit(speed(of: unit.value.value, behind: unit.end) ?? unit.value.value), index..<unit.end, &amount)
      if joins { smallerUnit(&amount, unit.value.value) }
      takeTime(&amount, behind: unit.end)
      if unit.value.value.dimension == .temperature, has(words.below, at: unit.end), has(words.zero, at: unit.end + 1) {
        amount.number.value = -amount.number.value.magnitude
        amount.tokens = amount.tokens.lowerBound..<unit.end + 2
      }
    } else if amount.number.isDigits, !amount.number.endsInM, let end = quotient(at: index) {
      take(.unit(lexicon.quotient), index..<end, &amount)
    } else if amount.number.endsInM, isMetres(amount) {
      amount.number.value /= 1e6
      amount.number.scale = 1
      amount.number.endsInM = false
      let end = amount.number.end
      amount.number.end = end - 1
      amount.numberTokens = amount.numberTokens.lowerBound..<end - 1
      if let match = lexicon.units.match(items, at: end - 1) {
        take(.unit(match.value.value), end - 1..<match.end, &amount)
      }
    }
  }

  /// The time that makes a flow of the unit which ends before `end`: "280,000 barrels a day", "40 tonnes per hour"; not
  /// "walked 30 miles a day earlier", "fell 5 metres a second time".
  private func takeTime(_ amount: inout Amount, behind end: Int) {
    guard case .unit(let unit) = amount.of, amount.tokens.upperBound == end,
      self[end].number == .article || has(words.per, at: end), self[end].hasSpace,
      [.distance, .area, .mass, .volume, .count].contains(unit.dimension),
      let time = lexicon.units.match(items, at: end + 1, where: { surface, _ in surface.value.dimension == .duration }),
      !self[time.end].roles.contains(.ago), !self[time.end].roles.contains(.oneTime)
    else { return }
    amount.time = time.value.value
    amount.unitTokens = (amount.unitTokens?.lowerBound ?? end)..<time.end
    amount.tokens = amount.tokens.lowerBound..<time.end
  }

  /// The speed that "per hour" behind a parenthesis makes of a distance: "265 kilometres (165 miles) per hour".
  func speed(of unit: Unit, behind end: Int) -> Unit? {
    guard unit.dimension == .distance, self[end].kind == .bracket else { return nil }
    var close = end
    while close < end + 6, !self[close].isSign(")") { close += 1 }
    guard self[close].isSign(")"), has(words.per, at: close + 1) || self[close + 1].number == .article,
      let match = lexicon.units.match(items, at: close + 2), match.value.value.code == lexicon.hour?.code
    else { return nil }
    if unit.code == lexicon.kilometre?.code { return lexicon.kilometreAnHour }
    return unit.code == lexicon.mile?.code ? lexicon.mileAnHour : nil
  }

  /// Gives `amount` the unit at `range`.
  func take(_ of: Amount.Of, _ range: Range<Int>, _ amount: inout Amount) {
    amount.of = of
    amount.unitTokens = range
    amount.tokens = amount.tokens.lowerBound..<range.upperBound
  }

  /// Whether a unit's surface at `range` is one: letters that are words too need the digits close by.
  func isUnit(_ surface: SurfaceOf<Unit>, _ range: Range<Int>, _ number: Number) -> Bool {
    let item = self[range.lowerBound]
    if let head = surface.head, self.head(at: range.lowerBound) != head { return false }
    for index in range where self[index].isDigits && self[index].hasSpace { return false }
    // A power or a quotient behind it makes it part of a unit that is none of ours.
    let next = self[range.upperBound]
    if !next.hasSpace, next.isDigits || next.isSign("^") || next.isSign("/") && self[range.upperBound + 1].isWord {
      return false
    }
    guard surface.length <= 2, item.isWord else {
      // "second" after an ordinal or article is a rank; "minutes", "degrees" are units anywhere.
      if surface.special == .second {
        return number.value == 1 || self[range.lowerBound - 1].isDash || number.isDecimal
      }
      if surface.special == .stone { return number.value > 1 && !next.isWord }
      return true
    }
    guard number.isDigits || surface.length == 2 && self[number.range.lowerBound].number == .article else {
      return false
    }
    if surface.special == .inch {
      // "a 1-in-100-year flood"
      if next.isDash, self[range.upperBound + 1].isDigits { return false }
      // "20in of rain", not "20 in of all"
      if !item.hasSpace, has(words.of, at: range.upperBound) { return true }
      return !next.isWord && !next.isDigits && range.upperBound < items.count || items.count == range.upperBound
    }
    // "472 lb-ft": a product of units
    if next.isDash, !next.hasSpace, !self[range.upperBound + 1].hasSpace,
      let other = lexicon.units.match(items, at: range.upperBound + 1), other.end > range.upperBound + 1,
      self[range.upperBound + 1].isWord
    {
      return false
    }
    if next.isDash, !next.hasSpace {
      // "3km-5km" is a range, "24703 L-202" and "F-Series" are names.
      let second = self[range.upperBound + 1]
      return !item.isCapitalised && (!second.isDigits || self[range.upperBound + 2].isWord)
    }
    // "5G", "10T": a letter close to the digits keeps its own case.
    if !item.hasSpace, surface.length == 1, item.isCapitalised, surface.head == nil, !has(words.l, at: range.lowerBound)
    {
      return false
    }
    if surface.special == .times { return !item.hasSpace && (next.hasSpace || !next.isWord) }
    if item.hasSpace, range.count == 1, surface.length == 1 {
      if item.isCapitalised { return surface.head != nil && !next.isCapitalised || has(words.l, at: range.lowerBound) }
      return !next.isSign(".") || self[range.upperBound + 1].kind != .word
    }
    return true
  }

  /// Whether a currency's surface at `range` is one.
  func isCurrency(_ surface: SurfaceOf<Currency>, _ range: Range<Int>, _ number: Number) -> Bool {
    let item = self[range.lowerBound]
    if let head = surface.head, self.head(at: range.lowerBound) != head { return false }
    guard surface.length <= 2, item.isWord else {
      // A sign behind one number may stand before the next: "20 $30".
      if item.kind == .symbol, item.hasSpace, self[range.upperBound].isDigits, !self[range.upperBound].hasSpace {
        return false
      }
      return true
    }
    if surface.length == 1, item.isCapitalised || item.hasSpace { return false }
    return number.isDigits && !(self[range.upperBound].isDigits)
      && (!item.hasSpace || surface.head != nil || !self[range.upperBound].isDigits)
  }

  /// The end of a unit that is a quotient of two, written close together, at `index`: `mg/L`, `g/km`, `mg/kg/day`.
  private func quotient(at index: Int) -> Int? {
    guard
      let match = lexicon.units.match(items, at: index, where: { _, range in self.isQuotient(at: range.upperBound) })
    else { return nil }
    var end = match.end
    while isQuotient(at: end), end < index + 8, let next = lexicon.units.match(items, at: end + 1) { end = next.end }
    return end > match.end ? end : nil
  }

  private func isQuotient(at index: Int) -> Bool {
    self[index].isSign("/") && !self[index].hasSpace && self[index + 1].isWord && !self[index + 1].hasSpace
  }
}
