internal import Segmentation

extension Reading {
  /// Reads the whole sentence.
  mutating func readAll() {
    var index = 0
    while let next = items.opener(from: index) {
      index = next
      guard isOpener(at: index) else {
        index += 1
        continue
      }
      let before = found.count
      guard readNumeral(at: index) || readNegation(at: index) || readQuantity(at: index) else {
        index += 1
        continue
      }
      let end = found[before].tokens.upperBound
      floor = max(end, found[before].postposed?.upperBound ?? 0)
      index = max(index + 1, end)
      continueAges()
      joinBounds()
    }
    linkRevisions()
    markDifferences()
  }

  /// Whether a quantity may begin at `index`: cheap tests, so that the rules run where a number is near.
  @inline(__always)
  private func isOpener(at index: Int) -> Bool {
    let item = items[index]
    if item.number == .article {
      let next = self[index + 1]
      return next.number != .none || next.isOpener || has(words.single, at: index + 1) || next.isDash
        || next.roles.contains(.measure)
        || has(words.half, at: index + 4) || item.isCurrency && next.kind == .symbol
    }
    if item.isOpener { return true }
    if item.isCurrency {
      let next = self[index + 1]
      return next.isDigits || next.kind == .symbol || next.isSign(".") || next.isDash || next.isCurrency
        || item.kind == .symbol
    }
    switch item.kind {
    case .punctuation: return item.isSign(".") && self[index + 1].isDigits
    case .dash: return item.hasSpace && (self[index + 1].isDigits || self[index + 1].isSign("."))
    case .word:
      guard item.word != 0 else { return false }
      if item.word == words.between || item.word == words.from {
        // "from 38", "between about 60", "from the age of 12"
        return (1...4).contains { self[index + $0].isOpener || self[index + $0].isCurrency }
      }
      return item.word == words.minus || item.word == words.negative
        || item.word == words.inside && self[index + 2].number == .vague
    default: return false
    }
  }

  /// Adds the quantity that begins at `start`, with its qualifiers.
  private mutating func readQuantity(at start: Int) -> Bool {
    if let number = bareNumber(at: start) { return readBare(number) }
    if readBoth(at: start) { return true }
    if has(words.between, at: start) || has(words.from, at: start) {
      guard let range = range(at: start, nil) else { return false }
      return build(range.first, range.last, range.tokens, isRange: true)
    }
    guard let amount = amount(at: start) else { return false }
    if mayContinue(at: amount.tokens.upperBound), let range = range(at: start, amount) {
      return build(range.first, range.last, range.tokens, isRange: true)
    }
    if let old = oldValue(amount) { return build(old, old, old.tokens, isRange: false) }
    return readPronoun(amount) || readRate(amount) || build(amount, amount, amount.tokens, isRange: false)
  }

  /// Adds a number that stands alone: what ``build(_:_:_:isRange:)`` makes of it where nothing behind it belongs to it.
  private mutating func readBare(_ number: Number) -> Bool {
    let start = number.range.lowerBound
    if has(words.one, at: start) || items.roles.contains(.per) {
      let amount = Amount(number)
      if readPronoun(amount) || readRate(amount) { return true }
    }
    let qualification = qualifiers(before: start, behind: floor, measures: nil)
    let tokens = qualification.start..<number.end
    var quantity = Quantity(
      tokens: tokens, number: tokens, kind: .cardinal, interval: Interval(qualification.bound, number.value),
      bound: qualification.bound == .exact && number.value == 0 ? .none : qualification.bound, value: number.value)
    postposedBehindNoun(&quantity)
    return add(&quantity)
  }

  /// Adds the quantity of one or two amounts.
  private mutating func build(_ first: Amount, _ last: Amount, _ whole: Range<Int>, isRange: Bool) -> Bool {
    if last.number.isFraction, !isRange, last.isBare, !isProportion(last.number) { return false }
    // Nothing behind belongs to it, neither behind the number nor behind its unit.
    let isClosed = !mayContinue(at: last.number.end) && !mayContinue(at: whole.upperBound)
    var dimension: Quantity.Dimension?
    if case .unit(let unit) = last.of { dimension = unit.dimension }
    var qualification = qualifiers(before: whole.lowerBound, behind: floor, measures: dimension)
    var tokens = qualification.start..<whole.upperBound
    var number = qualification.start..<(last.unitTokens == nil ? whole.upperBound : last.numberTokens.upperBound)
    if last.unitTokens?.lowerBound ?? 0 < last.numberTokens.lowerBound {
      number = qualification.start..<last.numberTokens.upperBound
    }
    if isClosed { return finish(first, last, qualification, tokens, number, isRange: isRange) }
    // Behind the number ("20 or more people", "40-odd km") or behind its unit ("20 km or more").
    if let behind = postposed(at: last.number.end) {
      qualification.add(behind.bound)
      number = number.lowerBound..<max(number.upperBound, behind.end)
      tokens = tokens.lowerBound..<max(tokens.upperBound, behind.end)
      if last.isBare || last.number.end == tokens.upperBound, case .things = last.of {
        var extended = last
        extended.number.end = behind.end
        extended.tokens = extended.tokens.lowerBound..<behind.end
        takeUnit(&extended)
        if !extended.isBare {
          return finish(
            first, extended, qualification, tokens.lowerBound..<extended.tokens.upperBound, number, isRange: isRange)
        }
      }
    } else if !last.isBare, let behind = postposed(at: tokens.upperBound) {
      qualification.add(behind.bound)
      tokens = tokens.lowerBound..<behind.end
    }
    if last.isBare, !last.number.isVague {
      if has(words.more, at: number.upperBound) {
        number = number.lowerBound..<number.upperBound + 1
        tokens = tokens.lowerBound..<number.upperBound
      } else if !last.number.isDigits, self[number.upperBound].isSign("("),
        let again = digits(at: number.upperBound + 1), again.value == last.number.value, self[again.end].isSign(")")
      {
        // "forty-five (45)"
        number = number.lowerBound..<again.end + 1
        tokens = tokens.lowerBound..<number.upperBound
      }
    }
    return finish(first, last, qualification, tokens, number, isRange: isRange)
  }

  /// Puts the parts together and adds them; where it is no range, `last` is all that counts.
  private mutating func finish(
    _ first: Amount, _ last: Amount, _ qualification: Qualification, _ tokens: Range<Int>, _ number: Range<Int>,
    isRange: Bool
  ) -> Bool {
    var bound = qualification.bound
    var interval: Interval
    if isRange, last.number.range.lowerBound != first.number.range.lowerBound {
      let low = first.number.value
      let high = last.number.value
      switch bound {
      case .moreThan: interval = Interval(low: low, best: nil, high: nil)
      case .atMost, .lessThan: interval = Interval(low: nil, best: nil, high: high)
      default:
        interval = Interval(low: low, best: nil, high: high)
        bound = .range
      }
    } else if let vague = last.number.vague {
      switch bound {
      case .atLeast, .moreThan: interval = Interval(low: vague.low, best: nil, high: nil)
      case .atMost, .lessThan: interval = Interval(low: nil, best: nil, high: nil)
      default:
        interval = vague
        bound = .vague
      }
    } else {
      interval = Interval(bound, last.number.value)
    }
    var quantity = Quantity(
      tokens: tokens, number: number, kind: .cardinal, interval: interval, bound: bound,
      value: isRange || last.number.isVague ? nil : last.number.value)
    quantity.unitTokens = last.unitTokens
    switch last.of {
    case .things:
      if last.number.isFraction, !last.number.isDigits || last.number.value < 1 {
        quantity.kind = .rate
        quantity.unitCode = .one
      } else if last.number.value == 0, !last.number.isVague, bound == .exact, !isRange {
        quantity.bound = .none
      }
      postposedBehindNoun(&quantity)
    case .percent:
      quantity.kind = .percent
      quantity.unitCode = .percent
    case .unit(let unit): convert(&quantity, first, last, unit)
    case .currency(let currency):
      quantity.kind = .money
      quantity.unitCode = currency.code
      quantity.currencyCode = currency.sharedName
      if currency.factor != 1 { quantity.interval = interval.map { currency.converted($0) } }
      if currency.factor != 1, currency.factor < 1e6 {
        quantity.statedInterval = interval
        quantity.statedCode = currency.statedCode
      }
    }
    return add(&quantity)
  }

  /// Adds a quantity once the words around it have told its sense.
  private mutating func add(_ quantity: inout Quantity) -> Bool {
    quantity.isSingular = quantity.value == 1
    refine(&quantity)
    // A run of hundreds of digits is past every number.
    guard isFinite(quantity) else { return false }
    found.append(quantity)
    return true
  }

  /// Whether each value of the quantity is a number.
  private func isFinite(_ quantity: Quantity) -> Bool {
    quantity.interval.isFinite && (quantity.value ?? 0).isFinite && quantity.statedInterval?.isFinite ?? true
  }

  /// Converts the quantity to the base unit. A flow is converted as the amount that flows; what it was said to be tells
  /// the time.
  private func convert(_ quantity: inout Quantity, _ first: Amount, _ last: Amount, _ unit: Unit) {
    quantity.kind = .measured(unit.dimension)
    quantity.unitCode = unit.base
    var interval = quantity.interval
    // "800 metres to 2 km": the ends may be in different units.
    if case .unit(let other) = first.of, other.code != unit.code {
      interval.low = interval.low.map { (($0 * other.factor + other.offset) - unit.offset) / unit.factor }
    }
    if unit.dimension == .count {
      quantity.unitCode = .item
      quantity.interval = interval
      return
    }
    if unit.isConverted || last.time != nil {
      quantity.statedInterval = interval
      quantity.statedCode = last.time.map { unit.code.per($0.code) } ?? unit.code
    }
    quantity.interval = unit.converted(interval)
  }

  /// A bound behind the noun: "20 people or more", "200 homes or so".
  private func postposedBehindNoun(_ quantity: inout Quantity) {
    guard items.roles.contains(.or), quantity.bound == .exact || quantity.bound == .about, let value = quantity.value
    else { return }
    var index = quantity.tokens.upperBound
    for _ in 0..<4 {
      guard self[index].isWord, !self[index].roles.contains(.verb), self[index].number == .none, self[index].hasSpace
      else { return }
      index += 1
      // "5,000 copies, give or take", but "20 people, plus 5"
      let isComma = self[index].isSign(",")
      guard has(words.or, at: index) || isComma, let behind = postposed(at: isComma ? index + 1 : index),
        !isComma || !self[behind.end].isWord && !self[behind.end].isDigits
      else { continue }
      quantity.bound = behind.bound
      quantity.interval = Interval(behind.bound, value)
      quantity.postposed = index..<behind.end
      return
    }
  }
}
