internal import Segmentation

extension Reading {
  /// Any number that begins at `start`, with fractions and signs: `two and a half thousand`, `10 1/2`, `minus 14`,
  /// `two-thirds`, `two point two million`, `1.3x10^6`.
  func number(at start: Int, joins: Bool = true) -> Number? {
    if self[start].isDigits { return number(inDigitsAt: start, joins: joins) }
    if has(words.minus, at: start) || has(words.negative, at: start) || isMinusSign(at: start) {
      // "plus or minus 3 points" qualifies
      if has(words.or, at: start - 1), has(words.plus, at: start - 2) { return nil }
      guard !has(words.minus, at: start + 1), !has(words.negative, at: start + 1), !self[start + 1].isDash else {
        return nil
      }
      guard var number = number(at: start + 1, joins: joins) else { return nil }
      number.value = -number.value
      number.range = start..<number.end
      return number
    }
    if let half = leadingFraction(at: start) { return half }
    guard var number = integer(at: start, joins: joins) else {
      guard self[start].number == .glyph else { return nil }
      return multiplied(
        Number(range: start..<start + 1, value: self[start].value, isDecimal: true, isFraction: true))
    }
    return goOn(&number)
  }

  /// The same where digits stand at `start`, which no sign or fraction in words begins with.
  private func number(inDigitsAt start: Int, joins: Bool) -> Number? {
    guard var number = integer(at: start, joins: joins) else { return nil }
    return goOn(&number)
  }

  /// `number` with the fraction or power behind it, where there is one.
  @inline(__always)
  private func goOn(_ number: inout Number) -> Number {
    guard mayContinue(at: number.end) else { return number }
    if let fraction = fraction(of: number) { return fraction }
    spokenDecimals(&number)
    power(&number)
    mixedFraction(&number)
    return number
  }

  /// A number that nothing behind it goes on: the 12 of "12 people", the "three" of "three died", the 15,000 of "15,000
  /// people". Most numbers are; what ``number(at:joins:)`` finds for them without asking each rule.
  @inline(__always)
  func bareNumber(at start: Int) -> Number? {
    let item = self[start]
    guard item.isDigits || item.number == .ones || item.number == .teens || item.number == .tens else { return nil }
    if !mayContinue(at: start + 1) {
      return Number(range: start..<start + 1, value: item.value, isDigits: item.isDigits, plainDigits: item.digits)
    }
    let group = self[start + 2]
    guard item.isDigits, self[start + 1].isSign(","), group.digits == 3, !group.hasSpace, !mayContinue(at: start + 3),
      let number = digits(at: start), number.end == start + 3
    else { return nil }
    return number
  }

  /// Whether a minus sign stands at `index`: a dash before digits, with space before it and no number there.
  ///
  /// A dash and a space before a number at the head of a text are a minus in a number alone (`- 10 k`), else the mark
  /// of a list's item: "- 13,480 houses".
  private func isMinusSign(at index: Int) -> Bool {
    guard self[index].isDash, self[index].hasSpace, index == 0 || !self[index - 1].isDigits else { return false }
    let next = self[index + 1]
    guard next.isDigits || next.isSign(".") else { return false }
    return !next.hasSpace || index == 0 && isNumberAlone
  }

  /// Whether no word of three letters or more follows the first tokens.
  private var isNumberAlone: Bool {
    items.count <= 10 && (1..<items.count).allSatisfy { !self[$0].isWord || self[$0].count < 3 }
  }

  /// `half a million`, `half-dozen`, `three quarters of a million`, `a quarter million`; or the bare fraction.
  private func leadingFraction(at start: Int) -> Number? {
    if isPartOfUnit(start) {
      return Number(range: start..<start + 1, value: 1 / self[start].value, isDecimal: true, isFraction: true)
    }
    var index = start
    var value = 1.0
    var isOne = false
    if self[index].number == .article || has(words.one, at: index) {
      index += 1
      isOne = true
    } else if self[index].number == .ones, self[index + 1].number == .parts || self[index + 2].number == .parts {
      value = self[index].value
      index += 1
    }
    if index > start, self[index].isDash { index += 1 }
    switch self[index].number {
    case .half where value == 1, .quarter where value == 1: value = self[index].value
    case .ordinal where isOne && self[index].value > 2 && isShare(start, index + 1),
      .scaleordinal where isOne && (isShare(start, index + 1) || !self[index + 1].isWord):
      return Number(range: start..<index + 1, value: 1 / self[index].value, isDecimal: true, isFraction: true)
    case .parts where !isOne && index > start && self[index].value == 4 && !isOfYears(start, index + 1): value *= 0.25
    default: return nil
    }
    index += 1
    var number = Number(range: start..<index, value: value, isDecimal: true, isFraction: true)
    // "half a million", "a quarter of a million", "half-million"
    var next = index
    if isHyphen(at: next) { next += 1 }
    if has(words.of, at: next) { next += 1 }
    if self[next].number == .article { next += 1 }
    if isHyphen(at: next) { next += 1 }
    var scale = 1.0
    var end = next
    if self[next].number.isMultiplier { multiply(&value, &scale, &end) }
    guard scale > 1 else { return number }
    number.value = value
    number.scale = scale
    number.end = end
    number.isFraction = false
    return number
  }

  /// Whether the quarters of `start..<end` are of years: "the past three quarters"; not "the last three quarters of it".
  private func isOfYears(_ start: Int, _ end: Int) -> Bool {
    self[start - 1].roles.contains(.period) && !has(words.of, at: end)
  }

  /// Whether a rank at `index` is a part of a unit: "tenth of a gallon", "quarter of a mile".
  func isPartOfUnit(_ index: Int) -> Bool {
    guard self[index].number == .ordinal, self[index].value > 2, has(words.of, at: index + 1) else { return false }
    let unit = self[index + 2].number == .article ? index + 3 : index + 2
    return self[unit].roles.contains(.measure)
  }

  /// Whether "a third" at `start`, which ends before `end`, is a share: "a third of the houses", "about a third had".
  /// Else it is one more of a series: "a third is missing".
  private func isShare(_ start: Int, _ end: Int) -> Bool {
    has(words.of, at: end)
      // "fell by a third to 30", but "by a third party"
      || has(words.by, at: start - 1) && (!self[end].isWord || has(words.to, at: end) || has(words.from, at: end))
      || !self[end].isWord && lexicon.qualifiers.match(items, before: start, floor: 0) != nil
      || self[end].roles.contains(.verb) && lexicon.qualifiers.match(items, before: start, floor: 0) != nil
  }

  /// `number` with the multipliers behind it.
  private func multiplied(_ number: Number) -> Number {
    var number = number
    var end = number.end
    multiply(&number.value, &number.scale, &end)
    if end > number.end {
      number.end = end
      number.isFraction = false
    }
    return number
  }

  /// A fraction whose numerator is `numerator`: `two-thirds`, `three eighths`, `a fifth of`, `4/5`, `1 over 20`.
  private func fraction(of numerator: Number) -> Number? {
    var index = numerator.end
    if self[index].isDash, self[index].hasSpace == self[index + 1].hasSpace { index += 1 }
    let item = self[index]
    if item.number == .parts, !numerator.isDecimal {
      if item.value == 4, isOfYears(numerator.range.lowerBound, index + 1) { return nil }
      let tens = self[numerator.end - 1]
      if tens.number == .tens, item.value < 10, self[numerator.end - 2].number.isMultiplier {
        return Number(
          range: numerator.range.lowerBound..<index + 1,
          value: (numerator.value - tens.value) / (tens.value + item.value),
          isDecimal: true, isFraction: true)
      }
      return Number(
        range: numerator.range.lowerBound..<index + 1, value: numerator.value / item.value, isDecimal: true,
        isFraction: true)
    }
    // "twenty twenty-fifths", "one hundred thirty-fifths": the denominator is of two words.
    if item.number == .tens, !numerator.isDecimal {
      var next = index + 1
      if self[next].isDash { next += 1 }
      if self[next].number == .parts, self[next].value < 10 {
        return Number(
          range: numerator.range.lowerBound..<next + 1, value: numerator.value / (item.value + self[next].value),
          isDecimal: true, isFraction: true)
      }
    }
    // "a two-third majority", "three-quarter length"; "twenty-third" is a rank
    if item.number == .ordinal || item.number == .quarter, numerator.range.count == 1,
      self[numerator.range.lowerBound].number == .ones, isHyphen(at: index - 1), numerator.value > 1,
      item.number == .quarter ? numerator.value == 3 : numerator.value < item.value
    {
      return Number(
        range: numerator.range.lowerBound..<index + 1,
        value: numerator.value * (item.number == .quarter ? 0.25 : 1 / item.value), isDecimal: true, isFraction: true)
    }
    // "one fifth": after other numbers a singular is a rank (twenty-fifth)
    if (item.number == .ordinal || item.number == .scaleordinal) && item.value > 2,
      has(words.one, at: numerator.end - 1),
      numerator.value == 1
    {
      return Number(
        range: numerator.range.lowerBound..<index + 1, value: 1 / item.value, isDecimal: true, isFraction: true)
    }
    if numerator.plainDigits > 0, self[numerator.end].isSign("/"), !self[numerator.end].hasSpace,
      let denominator = slashDenominator(at: numerator.end + 1, numerator)
    {
      return Number(
        range: numerator.range.lowerBound..<numerator.end + 2, value: numerator.value / denominator, isDigits: true,
        isDecimal: true, isFraction: true)
    }
    if has(words.over, at: numerator.end), numerator.scale == 1,
      let under = integer(at: numerator.end + 1, joins: true),
      under.value > numerator.value, !self[under.end].isWord
    {
      return Number(
        range: numerator.range.lowerBound..<under.end, value: numerator.value / under.value, isDecimal: true,
        isFraction: true)
    }
    return nil
  }

  /// The denominator in digits at `index`, where `numerator` over it is a fraction and no date.
  private func slashDenominator(at index: Int, _ numerator: Number) -> Double? {
    let item = self[index]
    guard item.isDigits, !item.hasSpace, item.value > 0, !item.isZeroLed, !self[index + 1].isSign("/") else {
      return nil
    }
    // "Killed/injured: 2/3": one number for each label.
    let start = numerator.range.lowerBound
    if start > 2, self[start - 1].isSign(":"), self[start - 3].isSign("/") { return nil }
    if numerator.value == 9, item.value == 11 { return nil }
    if numerator.value == 24, item.value == 7 { return nil }
    return item.value
  }

  /// `two point five`, `nought point nought three`: the digits behind a spoken point.
  private func spokenDecimals(_ number: inout Number) {
    guard has(words.point, at: number.end), !number.isDecimal else { return }
    var index = number.end + 1
    var place = 0.1
    var fraction = 0.0
    while self[index].number == .ones || self[index].number == .zero, place > 1e-12 {
      fraction += self[index].value * place
      place /= 10
      index += 1
    }
    if index == number.end + 1 {
      if self[index].isDigits, self[index].digits < 6 {
        fraction = self[index].value
        for _ in 0..<self[index].digits { fraction /= 10 }
        index += 1
      } else if let part = integer(at: index, joins: false), !part.isDigits, part.value < 100 {
        fraction = part.value / 100
        index = part.end
      } else {
        return
      }
    }
    number.value += fraction
    number.isDecimal = true
    number.plainDigits = 0
    var end = index
    multiply(&number.value, &number.scale, &end)
    number.end = end
  }

  /// `1.3x10^6`, `12e-1`, `1.1^23`: powers in digits.
  private func power(_ number: inout Number) {
    var index = number.end
    let isTimes = has(words.x, at: index) || self[index].kind == .symbol && head(at: index) == 0xC397
    guard number.isDigits, number.scale == 1 else { return }
    // "5.97 × 10²⁴", "10²⁴"
    let base = isTimes && self[index + 1].value == 10 && self[index + 1].isDigits ? index + 2 : index
    if base > index || number.value == 10, let exponent = superscript(at: base) {
      number.value = base > index ? number.value * Reading.power(10, exponent.value) : Reading.power(10, exponent.value)
      number.end = exponent.end
      number.isDecimal = true
      number.plainDigits = 0
      return
    }
    guard !self[index].hasSpace || self[index].isSign("^") || isTimes else { return }
    let isTens: Bool
    if has(words.e, at: index) {
      isTens = true
      index += 1
    } else if isTimes {
      guard self[index + 1].isDigits, self[index + 1].value == 10, self[index + 2].isSign("^") else { return }
      isTens = true
      index += 3
    } else if self[index].isSign("^") {
      isTens = false
      index += 1
    } else {
      return
    }
    var sign = 1.0
    if self[index].isDash || self[index].isSign("+") {
      sign = self[index].isDash ? -1 : 1
      index += 1
    }
    guard self[index].isDigits, !self[index].hasSpace, self[index].digits <= 3 else { return }
    let exponent = sign * self[index].value
    number.value = isTens ? number.value * Reading.power(10, exponent) : Reading.power(number.value, exponent)
    number.end = index + 1
    number.isDecimal = true
    number.plainDigits = 0
  }

  /// The raised digits at `start`, close to what stands before: `²⁴`, `⁻⁶`.
  private func superscript(at start: Int) -> (value: Double, end: Int)? {
    var index = start
    var value = 0.0
    let isNegative = sign(at: index) == 0xE281BB && !self[index].hasSpace  // ⁻
    if isNegative { index += 1 }
    let first = index
    while index < first + 3, !self[index].hasSpace, let digit = raisedDigit(at: index) {
      value = value * 10 + digit
      index += 1
    }
    return index > first ? (isNegative ? -value : value, index) : nil
  }

  /// The bytes of the sign at `index`, which the tables need not know.
  private func sign(at index: Int) -> UInt32 {
    let item = self[index]
    guard item.kind == .symbol, item.count <= 4 else { return 0 }
    return (0..<Int(item.count)).reduce(0) { $0 << 8 | UInt32(items.text[Int(item.start) + $1]) }
  }

  private func raisedDigit(at index: Int) -> Double? {
    switch sign(at: index) {
    case 0xC2B9: return 1
    case 0xC2B2: return 2
    case 0xC2B3: return 3
    case let sign where sign == 0xE281B0 || sign >= 0xE281B4 && sign <= 0xE281B9: return Double(sign - 0xE281B0)
    default: return nil
    }
  }

  /// `base` to a whole power, |exponent| < 1,000.
  private static func power(_ base: Double, _ exponent: Double) -> Double {
    var result = 1.0
    for _ in 0..<Int(min(exponent.magnitude, 999)) { result *= base }
    return exponent < 0 ? 1 / result : result
  }

  /// `two and a half`, `10 1/2`, `34-1/8`, `2½`, `a million and a half`, `three and one fourth`, with multipliers behind.
  private func mixedFraction(_ number: inout Number) {
    let unit = number.scale >= 1000 ? number.scale : 1
    var index = number.end
    if self[index].number == .glyph {
      number.value += self[index].value
      number.end = index + 1
    } else if number.plainDigits > 0, self[index].isDigits, self[index].hasSpace, self[index].digits <= 2,
      self[index + 1].isSign("/"), !self[index + 1].hasSpace, self[index + 2].isDigits, self[index + 2].digits <= 2,
      self[index].value < self[index + 2].value, !self[index + 2].hasSpace, !self[index + 3].isSign("/")
    {
      number.value += self[index].value / self[index + 2].value
      number.end = index + 3
    } else if number.plainDigits > 0, isHyphenedFraction(at: index - 1) {
      number.value += self[index + 1].value / self[index + 3].value
      number.end = index + 4
    } else {
      if isHyphen(at: index) { index += 1 }
      guard has(words.and, at: index), !number.isDecimal else { return }
      index += 1
      if isHyphen(at: index) { index += 1 }
      guard let part = fractionWords(at: index) else { return }
      // "a million and a half", but not "two million and a quarter of the houses"
      if has(words.of, at: part.end) { return }
      if unit > 1, self[part.end].number.isMultiplier, self[part.end].value < unit {
        // "one billion and three quarters million"
        number.value += part.value * self[part.end].value
        number.end = part.end + 1
      } else {
        number.value += part.value * unit
        number.end = part.end
      }
    }
    number.isDecimal = true
    number.plainDigits = 0
    guard unit == 1 else { return }
    var end = number.end
    multiply(&number.value, &number.scale, &end)
    number.end = end
  }

  /// `a half`, `a quarter`, `three quarters`, `one fourth`, `a third`, `five ninths`.
  private func fractionWords(at start: Int) -> (value: Double, end: Int)? {
    var index = start + 1
    var numerator = 1.0
    if self[start].number != .article {
      guard self[start].number.isCardinal, let integer = integer(at: start, joins: false), integer.value < 1000 else {
        return nil
      }
      numerator = integer.value
      index = integer.end
    }
    if isHyphen(at: index) { index += 1 }
    switch self[index].number {
    case .half where numerator == 1: return (0.5, index + 1)
    case .quarter where numerator == 1 || numerator == 3 && self[index - 1].isDash:
      return (numerator * 0.25, index + 1)
    case .ordinal where numerator == 1 && self[index].value > 2: return (1 / self[index].value, index + 1)
    case .parts: return (numerator / self[index].value, index + 1)
    default: return nil
    }
  }

  /// The letters that make a rank of `value`: 21st, 12th.
  private func rankSuffix(of value: Double) -> UInt16 {
    let hundred = value.truncatingRemainder(dividingBy: 100)
    if hundred >= 11, hundred <= 13 { return words.th }
    switch value.truncatingRemainder(dividingBy: 10) {
    case 1: return words.st
    case 2: return words.nd
    case 3: return words.rd
    default: return words.th
    }
  }

  /// A rank that begins at `start`: `third`, `21st`, `one hundred and twenty-fifth`.
  func ordinal(at start: Int) -> Number? {
    let item = self[start]
    if item.isDigits {
      // "the 1,000th customer"
      let isGrouped = self[start + 1].isSign(",") && self[start + 2].digits == 3
      let number = isGrouped ? digits(at: start) : nil
      let (end, value) = (number?.end ?? start + 1, number?.value ?? item.value)
      let suffix = self[end]
      guard suffix.isWord, !suffix.hasSpace, suffix.word != 0, suffix.word == rankSuffix(of: value) else {
        return nil
      }
      return Number(range: start..<end + 1, value: value)
    }
    if item.number == .ordinal { return Number(range: start..<start + 1, value: item.value) }
    guard item.number.isCardinal || item.number == .article, mayContinue(at: start + 1) else { return nil }
    let head = integer(at: start)
    var index = head?.end ?? start
    if self[index].isDash { index += 1 }
    let value = head?.value ?? 0
    switch self[index].number {
    case .ordinal:
      // "twenty-first", not "two second" or "one third"
      guard let head, head.end > start, head.value >= 20, self[index].value < 100,
        self[index].value < (self[head.end - 1].number.isMultiplier ? self[head.end - 1].value : 10)
      else { return nil }
      return Number(range: start..<index + 1, value: value + self[index].value)
    case .scaleordinal where value > 1 || self[start].number == .article && head != nil:
      return Number(range: start..<index + 1, value: value * self[index].value)
    default: return nil
    }
  }
}
