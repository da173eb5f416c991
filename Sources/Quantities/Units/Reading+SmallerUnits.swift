internal import Segmentation

/// Amounts in two units, the second a part of the first: feet and inches, pounds and pence, hours and minutes.
extension Reading {
  /// `5"`, `5''`, `5'10"`: feet and inches by their marks. A mark that may close a quotation is none.
  func inches(_ amount: inout Amount) -> Bool {
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

  /// `20 dollars and 43 cents`: the cents behind an amount of money.
  func cents(_ amount: inout Amount) {
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
  func smallerUnit(_ amount: inout Amount, _ unit: Unit) {
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
  func smallerUnit(_ amount: inout Amount, _ second: Unit, in unit: Unit) {
    var rest = amount
    rest.number.value = 0
    smallerUnit(&rest, second)
    amount.number.value += rest.number.value * second.factor / unit.factor
    amount.tokens = rest.tokens
  }
}
