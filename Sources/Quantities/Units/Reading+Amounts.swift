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
        return !next.hasSpace && next.isDigits && (start == 0 || self[start].hasSpace)
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
  private func speed(of unit: Unit, behind end: Int) -> Unit? {
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
  private func take(_ of: Amount.Of, _ range: Range<Int>, _ amount: inout Amount) {
    amount.of = of
    amount.unitTokens = range
    amount.tokens = amount.tokens.lowerBound..<range.upperBound
  }

  /// Whether a unit's surface at `range` is one: letters that are words too need the digits close by.
  private func isUnit(_ surface: SurfaceOf<Unit>, _ range: Range<Int>, _ number: Number) -> Bool {
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

  /// `5"`, `5''`, `5'10"`: feet and inches by their marks. A mark that may close a quotation is none.
  private func inches(_ amount: inout Amount) -> Bool {
    let end = amount.number.end
    guard amount.number.isDigits, self[end].kind == .quote, !self[end].hasSpace || self[end + 1].roles.contains(.tall)
    else { return false }
    var unitEnd = end + 1
    if self[end].last == 0x27, self[end + 1].kind == .quote, self[end + 1].last == 0x27, !self[end + 1].hasSpace {
      unitEnd = end + 2
    } else if self[end].last == 0x27, self[end + 1].isDigits, !self[end + 1].hasSpace, self[end + 1].value < 12,
      self[end + 2].kind == .quote, !self[end + 2].hasSpace
    {
      guard let feet = lexicon.foot else { return false }
      amount.number.value += self[end + 1].value / 12
      take(.unit(feet), end..<end + 3, &amount)
      return true
    } else {
      guard self[end].last == 0x22, !(1...60).contains(where: { self[end - $0].kind == .quote }) else { return false }
    }
    guard let inch = lexicon.inch else { return false }
    take(.unit(inch), end..<unitEnd, &amount)
    return true
  }

  /// Whether a currency's surface at `range` is one.
  private func isCurrency(_ surface: SurfaceOf<Currency>, _ range: Range<Int>, _ number: Number) -> Bool {
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

  /// Whether "pounds" at `range` is a mass: "a 500-pound bomb", "six pounds of meat", "weighed 200 pounds".
  private func isMass(_ amount: Amount, _ range: Range<Int>, _ isHyphened: Bool) -> Bool {
    guard case 1 = range.count,
      self[range.lowerBound].word == words.pound || self[range.lowerBound].word == words.pounds
    else { return false }
    if isHyphened { return amount.number.scale < 1e6 }
    if has(words.of, at: range.upperBound), amount.number.scale < 1e6 { return true }
    // "545 kilograms (1,201 pounds)"
    if self[amount.tokens.lowerBound - 1].isSign("("), found.last?.kind == .measured(.mass) { return true }
    if isBehindHeight(amount) { return true }
    return (1...6).contains { self[range.lowerBound - $0].roles.contains(.weight) }
  }

  /// Whether somebody's height stands in front of the pounds: "5 feet 8 inches tall and about 160 pounds", "6ft, 200
  /// pounds"; not "they walked 5 miles and paid 160 pounds".
  private func isBehindHeight(_ amount: Amount) -> Bool {
    guard let last = found.last, last.kind == .measured(.distance), amount.number.scale == 1,
      amount.number.value >= 40, amount.number.value < 700
    else { return false }
    let between = last.tokens.upperBound..<max(last.tokens.upperBound, amount.tokens.lowerBound)
    return (1...4).contains(between.count)
      && between.allSatisfy {
        self[$0].isSign(",") || has(words.and, at: $0) || self[$0].roles.contains(.tall)
          || self[$0].roles.contains(.qualifying)
      }
  }

  /// Whether the `m` behind the digits is a metre's: "a 10m-high wall", "1.8m tall", "a depth of 48m", "100m race", "the
  /// river rose 1.5m", "30m x 20m", "100m in 9.86 seconds"; not "the river hit 1.5m people".
  private func isMetres(_ amount: Amount) -> Bool {
    let (start, end) = (amount.tokens.lowerBound, amount.number.end)
    let next = self[end]
    if isTimesSign(at: end), self[end + 1].isDigits, has(words.m, at: end + 2) || has(words.m, at: end + 4) {
      return true
    }
    if isTimesSign(at: start - 1), found.last?.kind == .measured(.distance), found.last?.tokens.upperBound == start - 1
    {
      return true
    }
    // "stands 1.93m", not "stands at 1.5m"
    if self[start - 1].roles.contains(.tall), amount.number.isDecimal, amount.number.coefficient < 3 { return true }
    // "the 5,233m summit": thousands of millions would be billions; not "1,300m people"
    if amount.number.coefficient >= 1000, amount.isBare, !amount.number.isDecimal,
      !next.isWord || next.last != 0x73 && !next.roles.contains(.plural) && !next.roles.contains(.person)
    {
      return true
    }
    if has(words.the, at: start - 1), !next.isWord, Reading.races.contains(amount.number.coefficient) { return true }
    // "from 400m to 200m"
    if !amount.number.isDecimal, Reading.races.contains(amount.number.coefficient),
      isOtherRace(behind: end, before: start)
    {
      return true
    }
    // "cleared 1.76m to win", "threw 13.86m in the final"
    if self[start - 1].roles.contains(.water), amount.number.isDecimal, amount.number.coefficient < 100,
      has(words.to, at: end) || has(words.inside, at: end) || has(words.on, at: end) || has(words.and, at: end)
    {
      return true
    }
    if has(words.inside, at: end), !amount.number.isDecimal, isRaceTime(at: end + 1) { return true }
    if !next.isWord || next.roles.contains(.verb), (1...5).contains(where: { self[start - $0].roles.contains(.water) })
    {
      return true
    }
    if next.roles.contains(.tall) || next.isDash && self[amount.number.end + 1].roles.contains(.tall) { return true }
    return (1...4).contains { self[amount.tokens.lowerBound - $0].roles.contains(.length) }
  }

  /// The distances of races in metres: "silver in the 100m".
  private static let races: Set<Double> = [50, 60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10_000]

  /// Whether another race's distance stands beside the one before `end`: "from 400m to *200m*", "the *100m* and 200m".
  private func isOtherRace(behind end: Int, before start: Int) -> Bool {
    if has(words.to, at: end) || has(words.and, at: end) || has(words.or, at: end), self[end + 1].isDigits,
      has(words.m, at: end + 2), let other = digits(at: end + 1), Reading.races.contains(other.value)
    {
      return true
    }
    guard has(words.to, at: start - 1) || has(words.and, at: start - 1) || has(words.or, at: start - 1),
      let before = found.last, before.kind == .measured(.distance), before.tokens.upperBound == start - 1
    else { return false }
    return before.statedInterval?.best.map(Reading.races.contains) ?? false
  }

  /// Whether the sign between the lengths of two sides stands at `index`: "30m x 20m".
  private func isTimesSign(at index: Int) -> Bool {
    has(words.x, at: index) || self[index].kind == .symbol && head(at: index) == 0xC397
  }

  /// The unit of length that the second side of a surface says for both: "10 by 12 metres", "a 10-by-12-foot room".
  private func unitOfOtherSide(behind end: Int) -> Unit? {
    let isHyphened = isHyphen(at: end) && isHyphen(at: end + 2)
    let joint = isHyphened ? end + 1 : end
    guard has(words.by, at: joint) || isTimesSign(at: joint), self[joint].hasSpace || isHyphened,
      let other = digits(at: isHyphened ? joint + 2 : joint + 1)
    else { return nil }
    let unit = isHyphen(at: other.end) ? other.end + 1 : other.end
    let match = lexicon.units.match(items, at: unit) { surface, range in
      self.isUnit(surface, range, other) && surface.value.dimension == .distance
    }
    return match?.value.value
  }

  /// Whether `9.86 seconds` or `1:42` begins at `index`, in which a distance is run.
  private func isRaceTime(at index: Int) -> Bool {
    guard self[index].isDigits else { return false }
    if self[index + 1].isSign(":"), self[index + 2].digits == 2 { return true }
    let unit = self[index + 1].isSign(".") ? index + 3 : index + 1
    return lexicon.units.match(items, at: unit)?.value.value.code == lexicon.second?.code
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

  /// `20 dollars and 43 cents`: the cents behind an amount of money.
  private func cents(_ amount: inout Amount) {
    guard case .currency(let currency) = amount.of, currency.factor == 1, !amount.number.isVague else { return }
    var index = amount.tokens.upperBound
    if has(words.and, at: index) { index += 1 }
    guard let small = integer(at: index), small.value < 100, small.scale == 1, !small.isDecimal else { return }
    let next = self[small.end]
    if amount.number.scale == 1, !amount.number.isDecimal, small.value >= 10, !next.isWord, !next.isDigits,
      next.kind != .symbol, next.kind != .dash, !next.isSign(",") || index > amount.tokens.upperBound,
      !next.isSign(".") || next.hasSpace || !self[small.end + 1].isDigits, next.kind != .bracket
    {
      // "fifteen dollars and fifty.", "20 rupees 43": nothing that the second number could count follows.
      amount.number.value += small.value / 100
      amount.tokens = amount.tokens.lowerBound..<small.end
      return
    }
    guard
      let match = lexicon.currenciesAfter.match(
        items, at: small.end,
        where: { surface, range in
          surface.value.factor == 0.01 && isCurrency(surface, range, small)
        })
    else { return }
    amount.number.value += small.value / 100
    amount.tokens = amount.tokens.lowerBound..<match.end
  }

  /// `5 ft 2 in`, `6-foot-4`, `two hours and 30 minutes`: a smaller unit of the same dimension behind the first.
  private func smallerUnit(_ amount: inout Amount, _ unit: Unit) {
    guard !amount.number.isVague, !amount.number.isFraction else { return }
    var index = amount.tokens.upperBound
    guard [.distance, .mass, .duration].contains(unit.dimension) else { return }
    if self[index].isSign(",") || isHyphen(at: index) { index += 1 }
    if has(words.and, at: index) { index += 1 }
    // "a year and a half", "an hour and a half"
    if index > amount.tokens.upperBound, self[index].number == .article,
      self[index + 1].number == .half || self[index + 1].number == .quarter,
      !has(words.of, at: index + 2)
    {
      amount.number.value += self[index + 1].value
      amount.tokens = amount.tokens.lowerBound..<index + 2
      return
    }
    guard let small = integer(at: index) else { return }
    if small.endsInM, !small.isDecimal, small.coefficient < 60, unit.code == lexicon.hour?.code, !self[small.end].isWord
    {
      // "2h 30m"
      amount.number.value += small.coefficient / 60
      amount.tokens = amount.tokens.lowerBound..<small.end
      return
    }
    guard small.scale == 1, !small.endsInM else { return }
    if bareInches(small, index, amount, unit) {
      amount.number.value += small.value / 12
      amount.tokens = amount.tokens.lowerBound..<small.end
      return
    }
    guard
      let match = lexicon.units.match(
        items, at: isHyphen(at: small.end) ? small.end + 1 : small.end,
        where: { surface, range in
          isUnit(surface, range, small) || surface.special == .inch
        })
    else { return }
    let other = match.value.value
    guard other.dimension == unit.dimension, other.base == unit.base, other.offset == 0, unit.offset == 0,
      other.factor < unit.factor, small.value * other.factor < unit.factor, other.dimension != .speed
    else { return }
    amount.number.value += small.value * other.factor / unit.factor
    amount.tokens = amount.tokens.lowerBound..<match.end
    smallerUnit(&amount, other, in: unit)
  }

  /// Whether `small`, which begins at `index` behind feet, is inches though it does not say so: "6-foot-4", "six feet
  /// two", but not "six feet two miles away".
  private func bareInches(_ small: Number, _ index: Int, _ amount: Amount, _ unit: Unit) -> Bool {
    guard unit.code == lexicon.foot?.code, small.value < 12, !small.isDecimal, amount.number.value < 10,
      amount.number.value > 2, !has(words.and, at: index - 1), !self[index - 1].isSign(",")
    else { return false }
    let next = self[small.end]
    return isHyphen(at: index - 1)
      ? !next.isDash && !next.isSign("/")
      : !next.isWord && !next.isDigits
        && next.kind != .symbol && !next.isDash && next.kind != .quote
        && !(next.isSign(".") && !next.hasSpace && self[small.end + 1].isDigits)
  }

  /// A third unit behind the second: "2 yards, 2 feet and 10 inches".
  private func smallerUnit(_ amount: inout Amount, _ second: Unit, in unit: Unit) {
    var rest = amount
    rest.number.value = 0
    smallerUnit(&rest, second)
    amount.number.value += rest.number.value * second.factor / unit.factor
    amount.tokens = rest.tokens
  }
}
