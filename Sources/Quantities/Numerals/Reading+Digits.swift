internal import Segmentation

extension Reading {
  /// A number in digits that begins at `start`: `1,234.5`, `1,05,000`, `1'200`, `14 000`, `1.200,5`, `.08`.
  ///
  /// Groups must have three digits (or be the two-digit groups of the Indian system before a last one of three), so
  /// that "22,24,26" stays a list. A plain space joins groups only where nothing but a group of three follows; a
  /// stray space after the comma only before a group that begins with 0 ("61, 000"), which no list holds.
  func digits(at start: Int) -> Number? {
    let first = self[start]
    if first.isSign("."), self[start + 1].isDigits, !self[start + 1].hasSpace,
      first.hasSpace || !(self[start - 1].isWord || self[start - 1].isDigits)
    {
      let fraction = decimals(self[start + 1])
      return Number(range: start..<start + 2, value: fraction, isDigits: true, isDecimal: true)
    }
    guard first.isDigits else { return nil }
    var number = Number(
      range: start..<start + 1, value: first.value, isDigits: true, plainDigits: first.digits)
    if decimalComma(&number) { return number }
    if first.digits <= 3, !first.isZeroLed { group(&number) }
    decimalPart(&number)
    return number
  }

  /// How many tokens a grouped number has at most: past that it is a list, and the work stays linear.
  static let longest = 20

  /// The value of digits behind a decimal mark.
  private func decimals(_ item: Item) -> Double {
    var value = item.value
    for _ in 0..<min(Int(item.digits), 300) { value /= 10 }
    return value
  }

  /// `€4,5 Mio`, `12,50 euros`, `2,5 %`: one or two digits behind a comma are decimals where a currency's sign stands in
  /// front or a scale, currency, percentage or unit behind; else they are a list ("22,24").
  private func decimalComma(_ number: inout Number) -> Bool {
    let start = number.range.lowerBound
    let (mark, part) = (self[start + 1], self[start + 2])
    guard mark.isSign(","), !mark.hasSpace, part.isDigits, !part.hasSpace, part.digits <= 2, number.plainDigits <= 3
    else { return false }
    let end = start + 3
    let next = self[end]
    if next.isSign(",") || next.isSign("."), self[end + 1].isDigits, !self[end + 1].hasSpace { return false }
    if self[start - 1].isSign(","), self[start - 2].isDigits { return false }
    guard
      self[start - 1].isCurrency && self[start - 1].kind == .symbol || next.number == .scale
        || next.number == .abbreviation && next.isWord || lexicon.percent.match(items, at: end) != nil
        || lexicon.currenciesAfter.match(items, at: end, where: { surface, _ in surface.length > 2 || !next.isWord })
          != nil
        || lexicon.units.match(items, at: end, where: { surface, _ in surface.length > 1 }) != nil
    else { return false }
    number.value += decimals(part)
    number.end = end
    number.isDecimal = true
    number.plainDigits = 0
    return true
  }

  /// Takes the groups of digits that follow into `number`.
  private func group(_ number: inout Number) {
    let start = number.range.lowerBound
    let mark = self[start + 1]
    let next = self[start + 2]
    if mark.isSign(","), !mark.hasSpace {
      if next.isDigits, !next.hasSpace {
        commaGroups(&number)
      } else if next.isDigits, next.digits == 3, next.isZeroLed, self[start + 3].kind != .digits {
        number.value = number.value * 1000 + next.value
        number.end = start + 3
        number.plainDigits = 0
      }
    } else if mark.isSign("."), !mark.hasSpace, next.isDigits, !next.hasSpace, next.digits == 3 {
      dotGroups(&number)
    } else if mark.kind == .quote, !mark.hasSpace, mark.last == 0x27 || mark.last == 0x99, next.isDigits,
      !next.hasSpace, next.digits == 3
    {
      repeat {
        number.value = number.value * 1000 + self[number.end + 1].value
        number.end += 2
        number.plainDigits = 0
      } while self[number.end].kind == .quote && !self[number.end].hasSpace && self[number.end + 1].digits == 3
        && !self[number.end + 1].hasSpace
    } else if mark.isDigits, mark.digits == 3, mark.gap != .other {
      spaceGroups(&number)
    }
  }

  /// `1,234,567` and `12,34,567`: all groups of three, or groups of two before a last one of three.
  private func commaGroups(_ number: inout Number) {
    var index = number.end
    var value = number.value
    var pairs = 0
    var triples = 0
    while self[index].isSign(","), !self[index].hasSpace, self[index + 1].isDigits, !self[index + 1].hasSpace {
      guard index < number.range.lowerBound + Reading.longest else { return }
      switch self[index + 1].digits {
      case 2 where triples == 0:
        pairs += 1
        value = value * 100 + self[index + 1].value
      case 3 where triples == 0 || pairs == 0:
        triples += 1
        value = value * 1000 + self[index + 1].value
      default: return
      }
      index += 2
    }
    guard triples > 0, pairs == 0 || triples == 1 && self[number.range.lowerBound].digits <= 2 else { return }
    number.value = value
    number.end = index
    number.plainDigits = 0
  }

  /// `1.234.567` and `1.200,5`: one group is a decimal fraction unless a decimal comma follows.
  private func dotGroups(_ number: inout Number) {
    var index = number.end
    var value = number.value
    var groups = 0
    while self[index].isSign("."), !self[index].hasSpace, self[index + 1].digits == 3, !self[index + 1].hasSpace {
      guard index < number.range.lowerBound + Reading.longest else { return }
      value = value * 1000 + self[index + 1].value
      groups += 1
      index += 2
    }
    let isDecimalComma =
      self[index].isSign(",") && !self[index].hasSpace && self[index + 1].isDigits && !self[index + 1].hasSpace
      && self[index + 1].digits != 3
    guard groups > 1 || isDecimalComma || isGroupOfZeros(number.range.lowerBound) else { return }
    // A further stop and digits make it a version or an address.
    if self[index].isSign("."), self[index + 1].isDigits, !self[index + 1].hasSpace { return }
    number.value = value
    number.end = index
    number.plainDigits = 0
    if isDecimalComma {
      number.value += decimals(self[index + 1])
      number.isDecimal = true
      number.end = index + 2
    }
  }

  /// Whether the digits at `start` are thousands before a noun: "10.000 people", "250.000 euros"; "5.000 km" and "1.000 %"
  /// are decimals.
  private func isGroupOfZeros(_ start: Int) -> Bool {
    let next = self[start + 3]
    return self[start].value > 0 && self[start + 2].value == 0 && next.isWord && next.hasSpace
      && (next.last == 0x73 || next.roles.contains(.plural))
      && next.number == .none && lexicon.units.match(items, at: start + 3) == nil
  }

  /// `14 000`: groups of three after single spaces. A run of groups between other spaced digits is a table's row.
  private func spaceGroups(_ number: inout Number) {
    var index = number.end
    var value = number.value
    var isPlain = false
    while self[index].isDigits, self[index].digits == 3, self[index].gap != .other {
      guard index < number.range.lowerBound + Reading.longest else { return }
      if self[index].gap == .space { isPlain = true }
      value = value * 1000 + self[index].value
      index += 1
    }
    if self[index].isDigits || self[index].isSign(","), self[index + 1].isDigits, isPlain { return }
    if isPlain, self[number.range.lowerBound - 1].isDigits { return }
    number.value = value
    number.end = index
    number.plainDigits = 0
  }

  /// Takes a decimal point and its digits into `number`, unless another stop and digits make it a version.
  private func decimalPart(_ number: inout Number) {
    let mark = self[number.end]
    let digits = self[number.end + 1]
    guard !number.isDecimal, mark.isSign("."), !mark.hasSpace, digits.isDigits, !digits.hasSpace else { return }
    let after = self[number.end + 2]
    if after.isSign("."), !after.hasSpace, self[number.end + 3].isDigits, !self[number.end + 3].hasSpace { return }
    number.value += decimals(digits)
    number.end += 2
    number.isDecimal = true
    number.plainDigits = 0
  }
}
