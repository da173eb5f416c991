internal import Segmentation

extension Reading {
  /// A number in words, digits or both, with its multipliers: `two hundred and six`, `1.2 million`, `6 crore and two
  /// hundred`, `half a million`, `3m`. `joins` says whether "and" may join ("between a hundred and two hundred").
  ///
  /// Each part must be smaller than the last multiplier before it, so that "three hundred and two hundred" stay two.
  func integer(at start: Int, joins: Bool = true) -> Number? {
    var first: Number?
    if self[start].isDigits {
      first = digits(at: start)
      if let first, !mayContinue(at: first.end) { return first }
    }
    var number = Number(range: start..<start, value: 0)
    var limit = Double.infinity
    var index = start
    while true {
      let isFirst = number.range.isEmpty
      guard let part = isFirst && first != nil ? first : part(at: index, isFirst: isFirst, joins: joins),
        part.value < limit
      else { break }
      var (value, end, scale) = (part.value, part.end, part.scale)
      multiply(&value, &scale, &end)
      var endsInM = false
      if part.isDigits, scale == 1, let suffix = suffix(at: end, after: part) {
        value = Unit.tidied(value * suffix.value)
        scale = suffix.value
        endsInM = suffix.isM
        end += 1
      }
      guard value < limit else { break }
      if !isFirst, !mayFollow(number, part, scale, from: index) { break }
      number.value += value
      number.end = end
      number.scale = isFirst ? scale : 1
      if isFirst {
        number.isDigits = part.isDigits
        number.plainDigits = scale == 1 ? part.plainDigits : 0
        number.isDecimal = part.isDecimal
        number.endsInM = endsInM
      } else {
        number.plainDigits = 0
      }
      guard scale > 1, !endsInM, !(part.isDigits && part.isDecimal) else { break }
      limit = self[end - 1].number.isMultiplier ? self[end - 1].value : scale
      index = end
      if self[index].isSign(","), !number.isDigits, limit >= 1000 { index += 1 }
      if joins, has(words.and, at: index) || has(words.ampersand, at: index) { index += 1 }
    }
    return number.range.isEmpty ? nil : number
  }

  /// Whether `part` with the multiplier `scale` may continue `number`; `index` is where it begins.
  private func mayFollow(_ number: Number, _ part: Number, _ scale: Double, from index: Int) -> Bool {
    let isJoined = index > number.end
    let isComma = self[number.end].isSign(",")
    if part.value == 0 { return false }
    // "five billion and three quarters": the part is a fraction's numerator.
    if isJoined, self[part.end].number == .parts || self[part.end].isDash && self[part.end + 1].number == .parts {
      return false
    }
    if isComma { return !part.isDigits && (scale >= 1000 || scale == 1 && part.value > 100) }
    if part.isDigits { return number.isDigits && !isJoined && scale > 1 }
    // "5 million and three wounded" are two; "6 crore and two hundred" is one number.
    if number.isDigits { return scale > 1 || number.scale == 100 }
    return true
  }

  /// Multiplies by the words that follow: `hundred thousand`, `lakh crore`, `-million`, `dozen`.
  func multiply(_ value: inout Double, _ scale: inout Double, _ end: inout Int) {
    for _ in 0..<4 {
      var index = end
      if isHyphen(at: index) { index += 1 }
      let item = self[index]
      if item.number == .score, scale == 1, value > 1 || has(words.a, at: end - 1), !self[index + 1].isDigits {
        guard value == 3 || value == 4 || has(words.a, at: end - 1) else { return }
      } else if item.number == .vague, value > 1, scale == 1,
        item.value == 12 || item.value >= 1e6
          || item.value >= 100 && value <= 20 && !self[end - 1].isDigits
      {
        // "3 dozens", "8 millions", "five hundreds"; not "in 2005 thousands fled"
      } else {
        guard item.number.isMultiplier else { return }
      }
      // Abbreviations that are names too need the number close by.
      // 18.35 lakh are 1,835,000, not 1835000.0000000002.
      value = Unit.tidied(value * item.value)
      scale *= item.value
      end = index + 1
    }
  }

  /// A suffix of one or two letters after digits: `3k`, `1.2m`, `2bn`; not a unit's ("20 m", "5 t").
  private func suffix(at index: Int, after number: Number) -> (value: Double, isM: Bool)? {
    let item = self[index]
    guard item.isWord, !item.hasSpace || has(words.k, at: index) || has(words.g, at: index) && item.isCapitalised else {
      return nil
    }
    if has(words.k, at: index) { return isKelvin(at: index, number) ? nil : (1000, false) }
    if has(words.m, at: index) { return isRaised(at: index + 1) ? nil : (1e6, true) }
    if has(words.b, at: index),
      (2...3).contains(where: { self[index + $0].isCapitalised && self[index + $0].roles.contains(.street) })
    {
      // "221B Baker Street"
      return nil
    }
    if has(words.b, at: index)
      || has(words.g, at: index) && item.isCapitalised && (number.value >= 10 || number.value < 1)
    {
      return (1e9, false)
    }
    return nil
  }

  /// Whether the power of a square or cubic unit stands at `index`: "10,000m²", "5,000m2".
  private func isRaised(at index: Int) -> Bool {
    let item = self[index]
    guard !item.hasSpace else { return false }
    return item.isDigits && item.digits == 1 && (item.value == 2 || item.value == 3) || item.isSign("^")
      || item.kind == .symbol && (head(at: index) == 0xC2B2 || head(at: index) == 0xC2B3)
  }

  /// Whether the spaced capital K at `index` is the unit of temperature: "cooled to 4 K", not "$4 K" or "32 K users".
  private func isKelvin(at index: Int, _ number: Number) -> Bool {
    let next = self[index + 1]
    return self[index].hasSpace && self[index].isCapitalised && !self[number.range.lowerBound - 1].isCurrency
      && (!next.isWord || next.roles.contains(.verb))
  }

  /// One part of a number without multipliers of a thousand and more: `206`, `two hundred and six`, `a` before
  /// `dozen`, nothing before a bare `million`.
  private func part(at start: Int, isFirst: Bool, joins: Bool) -> Number? {
    let item = self[start]
    if item.isDigits || item.isSign(".") { return digits(at: start) }
    switch item.number {
    case .article:
      var next = start + 1
      if isHyphen(at: next) { next += 1 }
      if isFirst, has(words.single, at: next), self[next + 1].isWord, self[next + 1].number == .none {
        return Number(range: start..<next + 1, value: 1)
      }
      if isFirst, self[next].number == .set, isSet(at: next) {
        return Number(range: start..<next + 1, value: self[next].value)
      }
      guard isFirst, self[next].number.isMultiplier || self[next].number == .score else { return nil }
      if self[next].number == .score, !has(words.of, at: next + 1) || self[next + 2].isDigits { return nil }
      return small(Number(range: start..<start + 1, value: 1), joins: joins)
    case .scale, .group, .hundred:
      guard isFirst else { return nil }
      // "mln" and the like never stand alone.
      return small(Number(range: start..<start, value: 1), joins: joins)
    case .set: return isFirst && isSet(at: start) ? Number(range: start..<start + 1, value: item.value) : nil
    case .zero: return isFirst ? Number(range: start..<start + 1, value: 0) : nil
    case .ones, .teens: return small(Number(range: start..<start + 1, value: item.value), joins: joins)
    case .tens:
      var number = Number(range: start..<start + 1, value: item.value)
      let isDashed = self[start + 1].isDash && self[start + 1].hasSpace == self[start + 2].hasSpace
      let next = isDashed ? start + 2 : start + 1
      if self[next].number == .ones {
        number.value += self[next].value
        number.end = next + 1
      }
      return small(number, joins: joins)
    default: return nil
    }
  }

  /// Whether "couple", "pair" or "trio" at `index` stands for its size: "a trio of gunmen", "the couple died"; not
  /// "the couple's house", "pair up".
  private func isSet(at index: Int) -> Bool {
    self[index + 1].kind != .possessive && !self[index + 1].isDash && !has(words.up, at: index + 1)
      && (self[index - 1].isWord || index == 0)
  }

  /// Takes `hundred` and what may follow it inside one part: `two` + `hundred and six`.
  private func small(_ number: Number, joins: Bool) -> Number {
    var number = number
    var index = number.end
    if isHyphen(at: index) { index += 1 }
    guard self[index].number == .hundred else { return number }
    number.value *= 100
    number.scale = 100
    number.end = index + 1
    index = number.end
    if joins, has(words.and, at: index) || has(words.ampersand, at: index) { index += 1 }
    if isHyphen(at: index) { index += 1 }
    let item = self[index]
    guard item.number == .ones || item.number == .teens || item.number == .tens else { return number }
    var rest = Number(range: index..<index + 1, value: item.value)
    if item.number == .tens {
      let next = self[index + 1].isDash ? index + 2 : index + 1
      if self[next].number == .ones {
        rest.value += self[next].value
        rest.end = next + 1
      }
    }
    // "one hundred and two hundred" are two numbers, and in "hundred and two thousand" the part goes on.
    if self[rest.end].number == .hundred { return number }
    // "two hundred and fifty-four hundredths": the rest is a numerator.
    if index > number.end,
      self[rest.end].number == .parts || self[rest.end].isDash && self[rest.end + 1].number == .parts
    {
      return number
    }
    number.value += rest.value
    number.end = rest.end
    number.scale = 1
    return number
  }
}
