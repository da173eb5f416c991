internal import Segmentation

/// Two amounts with what joins them.
struct Span2 {
  var first: Amount
  var last: Amount
  /// The whole, with "between" or "from" in front.
  @TokenSpan var tokens: Range<Int>
}

extension Reading {
  /// The range that begins at `start`, where `first` is the amount there, if there is one: `between 60 and 75`, `from five to seven`, `3-4 dozen`, `two to
  /// three thousand`, `one or two`, `20- to 30-`, `three-to-four-week`, `$10-$20`. A change ("from 38 to 41" behind a verb of change) is no
  /// range.
  func range(at start: Int, _ first: Amount?) -> Span2? {
    if isSpanOfYears(at: start + 1) { return nil }
    if has(words.between, at: start), let first = amount(at: afterApproximation(start + 1), joins: false) {
      if let range = second(of: first, isBetween: true), !isDay(range.1) {
        return Span2(first: range.0, last: range.1, tokens: start..<range.1.tokens.upperBound)
      }
      if let joined = amount(at: afterApproximation(start + 1)), let range = second(of: joined, isBetween: true),
        !isDay(range.1)
      {
        return Span2(first: range.0, last: range.1, tokens: start..<range.1.tokens.upperBound)
      }
      return nil
    }
    if has(words.from, at: start) {
      guard !isChange(before: start), let first = amount(at: afterApproximation(start + 1)), !first.number.isVague,
        let range = second(of: first, isBetween: false), !self[first.tokens.upperBound].isDash,
        !isDay(range.1)
      else { return nil }
      return Span2(first: range.0, last: range.1, tokens: start..<range.1.tokens.upperBound)
    }
    guard let first, mayContinue(at: first.tokens.upperBound), let range = second(of: first, isBetween: false),
      !(has(words.from, at: start - 1) && isChange(before: start - 1))
    else { return nil }
    return Span2(first: range.0, last: range.1, tokens: range.0.tokens.lowerBound..<range.1.tokens.upperBound)
  }

  /// Whether the end of a range is the day of a month: "from 6 to 9 January".
  private func isDay(_ last: Amount) -> Bool {
    last.isBare && last.number.isDigits && last.number.plainDigits <= 2 && last.number.value <= 31
      && isMonth(at: last.number.end)
  }

  /// The index after "about", "some" and the like at `index`.
  private func afterApproximation(_ index: Int) -> Int {
    guard index < items.count, self[index].isWord || self[index].kind == .symbol else { return index }
    // "between the ages of 18 and 24"
    let ages = has(words.the, at: index) ? index + 1 : index
    if self[ages].roles.contains(.age), has(words.of, at: ages + 1) { return ages + 2 }
    if let match = lexicon.qualifiers.match(items, before: index + 1, floor: index), match.value.bound == .about {
      return index + 1
    }
    return index
  }

  /// Whether a verb of change governs the "from" at `index`: "rose from 38", "up from 38".
  func isChange(before index: Int) -> Bool {
    (1...3).contains { self[index - $0].roles.contains(.change) }
  }

  /// The second end of the range that begins with `first`, and the first end with the unit and scale they share.
  private func second(of first: Amount, isBetween: Bool) -> (Amount, Amount)? {
    guard !first.number.isVague || isBetween else { return nil }
    var index = first.tokens.upperBound
    let joint = self[index]
    var isDash = false
    if joint.isDash {
      // "20- to 30-kilometre"
      if has(words.to, at: index + 1) || has(words.or, at: index + 1) {
        // "three-to-four-week"
        index += isHyphen(at: index + 2) ? 3 : 2
      } else {
        guard joint.hasSpace == self[index + 1].hasSpace || first.number.isDigits && self[index + 1].isDigits else {
          return nil
        }
        isDash = true
        index += 1
      }
    } else if joint.kind == .symbol, joint.last == 0x7E {  // 20~100
      index += 1
    } else if has(words.to, at: index) || isBetween && has(words.and, at: index)
      || isBetween && has(words.ampersand, at: index)
    {
      index += 1
    } else if self[index].roles.contains(.joint), has(words.from, at: first.tokens.lowerBound - 1), !isBetween {
      // "from 20 through 30"
      index += 1
    } else if has(words.or, at: index), !isBetween {
      index += 1
      guard first.isBare || !self[index].number.isMultiplier else { return nil }
    } else {
      return nil
    }
    var low = first
    guard var high = amount(at: afterApproximation(index)), !high.number.isVague || isBetween else { return nil }
    guard self[index].number != .article || !isDash else { return nil }
    if isDash, !isDashRange(low, high) { return nil }
    // "cut its dividend by a fifth to 30 cents", "raised the figure by a third to 21,800": a share and what is left.
    if low.number.isFraction, !low.number.isDigits, low.isBare {
      if case .currency = high.of { return nil }
      if high.isBare, !high.number.isFraction, high.number.value >= 10 { return nil }
    }
    // "rose five cents to 31.5 cents", "fell 3 to 38": the first is the change.
    let isBy = has(words.by, at: first.tokens.lowerBound - 1)
    let before = first.tokens.lowerBound - (isBy ? 2 : 1)
    // "raised the figure by 300 to 1,200"
    let isChanged =
      self[before].roles.contains(.change)
      || isBy && low.isBare && (1...2).contains { self[before - $0].roles.contains(.change) }
    if has(words.to, at: isHyphen(at: index - 1) ? index - 2 : index - 1), isChanged,
      low.isBare == high.isBare
    {
      return nil
    }
    // "slowed by 2 points to 3.1%": each says its own unit.
    if has(words.by, at: first.tokens.lowerBound - 1), has(words.to, at: index - 1), !low.isBare, !high.isBare,
      !isSign(low), low.unitTokens != nil, high.unitTokens != nil
    {
      return nil
    }
    share(&low, &high)
    guard isSameKind(low, high) else { return nil }
    let values = (stated(low), stated(high))
    guard values.0 < values.1 || values.0 == values.1 && isBetween else { return nil }
    // "one or two" and "30 or 40" are ranges; "two or 200" is not
    if has(words.or, at: index - 1), !isBetween, values.1 > 10 * values.0 { return nil }
    return (low, high)
  }

  /// Whether two amounts around a dash may be a range: small to large, and no score, date or number of a series.
  private func isDashRange(_ low: Amount, _ high: Amount) -> Bool {
    guard !self[high.number.end].isDash || !self[high.number.end + 1].isDigits else { return false }
    guard !high.number.range.isEmpty,
      !self[high.number.range.lowerBound].isZeroLed || high.number.isDecimal || high.number.value == 0
    else { return false }
    return !isScore(low.number, high.number)
  }

  /// The first number of a change, with the unit and scale that only the second says: "rose from 3 to 5 percent", "fell from 5
  /// to 3 million"; not "rose from 900,000 to 1.2 million".
  func oldValue(_ first: Amount) -> Amount? {
    guard first.isBare, has(words.to, at: first.tokens.upperBound), has(words.from, at: first.tokens.lowerBound - 1),
      !first.number.isVague, !first.number.isFraction, first.number.scale == 1, first.number.value < 1000,
      isChange(before: first.tokens.lowerBound - 1),
      let second = amount(at: afterApproximation(first.tokens.upperBound + 1)),
      !second.isBare || second.number.scale > 1, !second.number.isFraction
    else { return nil }
    var old = first
    if second.number.scale > 1, first.number.value <= 100 * second.number.coefficient {
      old.number.value *= second.number.scale
      old.number.scale = second.number.scale
    }
    if !second.isBare { old.of = second.of }
    return old
  }

  /// Lets the two ends share what only one of them says: the unit, and the scale of "two to three thousand".
  private func share(_ low: inout Amount, _ high: inout Amount) {
    if low.number.scale == 1, high.number.scale > 1, !low.number.isFraction,
      low.isBare || isSign(low), low.number.value < high.number.coefficient
    {
      low.number.value *= high.number.scale
      low.number.scale = high.number.scale
    }
    if low.number.plainDigits > 0, low.isBare, low.number.value > 1, high.number.isDigits, high.number.scale == 1,
      high.number.plainDigits == 0, !high.number.isDecimal, !isSign(high),
      high.number.value.truncatingRemainder(dividingBy: 1000) == 0, low.number.value * 1000 < high.number.value,
      high.number.value <= low.number.value * 10_000
    {
      // "5-6,000", "2 to 3,000": the thousands are said once.
      low.number.value *= 1000
    }
    if low.isBare, !high.isBare {
      low.of = high.of
      if case .unit = high.of, low.number.endsInM { low.number.value /= 1e6 }
    } else if isSign(low), high.isBare {
      high.of = low.of
      high.unitTokens = low.unitTokens
    } else if case .unit(let distance) = low.of, case .unit(let speed) = high.of,
      distance.code == lexicon.kilometre?.code && speed.code == lexicon.kilometreAnHour?.code
        || distance.code == lexicon.mile?.code && speed.code == lexicon.mileAnHour?.code
    {
      // "200 km to 250 km per hour"
      low.of = high.of
    }
  }

  /// Whether the amount's currency stands in front of it.
  private func isSign(_ amount: Amount) -> Bool { amount.numberTokens.lowerBound < amount.number.range.lowerBound }

  /// Whether two amounts are of the same thing.
  private func isSameKind(_ low: Amount, _ high: Amount) -> Bool {
    switch (low.of, high.of) {
    case (.things, .things), (.percent, .percent): true
    case (.unit(let one), .unit(let other)): one.base == other.base
    case (.currency(let one), .currency(let other)): one.code == other.code || one.isDollar
    default: false
    }
  }

  /// The amount's value in the base unit, for comparing.
  private func stated(_ amount: Amount) -> Double {
    switch amount.of {
    case .unit(let unit): amount.number.value * unit.factor + unit.offset
    case .currency(let currency): amount.number.value * currency.factor
    default: amount.number.value
    }
  }
}
