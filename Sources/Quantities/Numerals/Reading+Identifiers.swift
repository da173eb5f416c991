internal import Segmentation

extension Reading {
  /// `Flight 482`, `Boeing 737-400`, `A9`, `No. 6`, `F-16`, `covid-19`, `11a`, a phone number: where it ends.
  func identifier(at start: Int) -> Int? {
    let item = self[start]
    let before = self[start - 1]
    // Letters and digits without space: A9, MH370; "$5", "Rs500" and "N25m" are money.
    if !item.hasSpace, before.isWord, start > 0 {
      if !isNumberedCode(at: start), lexicon.currenciesBefore.match(items, before: start, floor: 0) != nil {
        return nil
      }
      return end(ofSeries: start)
    }
    if !item.hasSpace, before.isDash, !before.hasSpace, self[start - 2].isWord, start > 1 {
      let word = self[start - 2]
      if word.roles.contains(.magnitude) || word.number != .none { return nil }
      if word.flags.contains(.allCapitals) || head(at: start - 2) < 256 || word.roles.contains(.identifier)
        || word.isCapitalised
      {
        return end(ofSeries: start)
      }
    }
    // "m^2", "J1149.5+6663"
    if !item.hasSpace, before.isSign("^") || before.isSign("+") && self[start - 2].isDigits { return start + 1 }
    var name = start - 1
    if self[name].isSign("."), !self[name].hasSpace { name -= 1 }
    if self[name].isSign("#") { return end(ofSeries: start) }
    let noun = self[name]
    if noun.isWord, noun.roles.contains(.identifier) || noun.roles.contains(.capIdentifier) && noun.isCapitalised {
      let isNo = has(words.no, at: name)
      if isNo, name == start - 1, !noun.isCapitalised { return nil }
      if noun.roles.contains(.capIdentifier) || !isCounted(after: start) { return end(ofSeries: start) }
    }
    // "the S&P 500"
    if noun.count == 1, !noun.hasSpace, has(words.ampersand, at: name - 1), !self[start + 1].roles.contains(.plural),
      self[start + 1].last != 0x73, !self[start + 2].isDigits
    {
      return end(ofSeries: start)
    }
    if isNamed(start) { return end(ofSeries: start) }
    if let end = phone(at: start) { return end }
    if isResolution(at: start) { return start + 2 }
    if isHouseNumber(at: start) { return start + 1 }
    // Letters behind without space that are no unit, suffix or rank: "11a", "737s".
    let next = self[start + 1]
    if next.isWord, !next.hasSpace, ordinal(at: start) == nil, item.digits <= 3, !has(words.s, at: start + 1),
      amountEnd(start) == start + 1
    {
      return start + 2
    }
    return nil
  }

  /// Whether the digits at `index` end a name: "the Falcon 9 lifted off", "a Redmi Note 9", "Kepler 22b"; not "the
  /// Boeing 12 jets", "in Aleppo 12 died", "the UN 20 million".
  func isNamed(_ index: Int) -> Bool {
    guard self[index - 1].isCapitalised, self[index - 1].isWord, self[index].digits <= 5, self[index].hasSpace else {
      return false
    }
    let next = self[index + 1]
    if next.isWord, !next.hasSpace {
      // A planet's letter: lower case, where no noun or money follows that billions could count.
      return has(words.b, at: index + 1) && !next.isCapitalised && index > 1 && self[index + 2].last != 0x73
        && !isCurrencyWord(at: index + 2)
    }
    guard !next.isDash, next.kind != .symbol,
      !next.isSign(",") && !next.isSign(".") || next.hasSpace || !self[index + 2].isDigits
    else { return false }
    if next.isWord, !next.roles.contains(.verb) {
      guard next.last != 0x73, next.roles.isDisjoint(with: [.plural, .person, .unit]), !next.number.isMultiplier else {
        return false
      }
    }
    var first = index - 1
    while first > index - 5, self[first - 1].isWord, self[first - 1].isCapitalised, self[first - 1].number != .article,
      !has(words.the, at: first - 1)
    { first -= 1 }
    // "a speeding Chrysler 300"
    let hasAdjective =
      first > 1 && self[first - 1].isWord && !self[first - 1].isCapitalised && self[first - 1].word == 0
      && (has(words.the, at: first - 2) || self[first - 2].number == .article)
    if hasAdjective { return !next.isWord || next.roles.contains(.verb) || has(words.and, at: index + 1) }
    // A maker's name and a model's, a name that a verb or nothing follows, or one of a single thing: "hit by a Chrysler
    // 300 when".
    let before = self[first - 1]
    guard first > 0, first < index - 1 || !next.isWord || next.roles.contains(.verb) || before.number == .article else {
      return false
    }
    return (first == 1 || !before.isCapitalised)
      && (has(words.the, at: first - 1) || before.number == .article || before.roles.contains(.determiner))
  }

  /// Whether the digits at `index` number what the three capitals before them stand for: "COP28"; not "USD20m", "EUR5.50".
  func isNumberedCode(at index: Int) -> Bool {
    let (code, next) = (self[index - 1], self[index + 1])
    return !self[index].hasSpace && code.isWord && code.count == 3 && code.flags.contains(.allCapitals)
      && self[index].digits <= 2 && !next.number.isMultiplier
      && (next.hasSpace || !next.isWord && (self[index + 2].hasSpace || !self[index + 2].isDigits))
  }

  /// `1080p`, `720p`: the lines of a picture, not pence.
  private func isResolution(at index: Int) -> Bool {
    !self[index + 1].hasSpace && self[index + 1].count == 1 && self[index + 1].last == 0x70
      && [480, 576, 720, 1080, 1440, 2160].contains(self[index].value) && self[index].digits > 0
  }

  /// "the 6500 block of", "2530 SE Pacific Boulevard": a capitalised name that ends in a word for a street follows.
  private func isHouseNumber(at index: Int) -> Bool {
    guard items.roles.contains(.block) || items.roles.contains(.street) else { return false }
    let next = self[index + 1]
    if next.roles.contains(.block), next.hasSpace, self[index].value >= 100,
      self[index].value.truncatingRemainder(dividingBy: 100) == 0, has(words.of, at: index + 2)
    {
      return true
    }
    guard next.isCapitalised, next.hasSpace else { return false }
    for distance in 2...4 {
      let item = self[index + distance]
      guard item.isCapitalised, !self[index + distance - 1].roles.contains(.street) else { return false }
      if item.roles.contains(.street) { return true }
    }
    return false
  }

  /// Where the amount at `start` ends, with its unit.
  func amountEnd(_ start: Int) -> Int { amount(at: start)?.tokens.upperBound ?? start }

  /// Whether the digits at `index` count the noun behind them: "channel 20 people".
  private func isCounted(after index: Int) -> Bool {
    self[index + 1].isWord && (self[index + 1].roles.contains(.plural) || self[index + 1].number.isMultiplier)
      || lexicon.percent.match(items, at: index + 1) != nil
  }

  /// The end of the series of digits, letters and dashes without space that begins at `start`: `737-400`.
  private func end(ofSeries start: Int) -> Int {
    var end = start + 1
    while end < items.count, !self[end].hasSpace, end < start + 12 {
      if self[end].isSign(","), self[end + 1].digits == 3, !self[end + 1].hasSpace {
        end += 2
        continue
      }
      if self[end].isWord || self[end].isDigits {
        end += 1
      } else if self[end].isDash || self[end].isSign("/") || self[end].isSign("."), self[end + 1].isDigits,
        !self[end + 1].hasSpace
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// Whether a whole number and a fraction of eighths and the like are joined at `start` by a hyphen: "34-1/8", "12-1/2
  /// cts", as prices of shares were written.
  func isHyphenedFraction(at start: Int) -> Bool {
    guard self[start].isDigits, isHyphen(at: start + 1) else { return false }
    let (top, bottom) = (self[start + 2], self[start + 4])
    return top.isDigits && self[start + 3].isSign("/")
      && !self[start + 3].hasSpace && bottom.isDigits && !bottom.hasSpace && top.value < bottom.value
      && !top.isZeroLed && !bottom.isZeroLed && [2, 3, 4, 8, 16, 32, 64].contains(bottom.value)
      && (self[start + 5].hasSpace || !self[start + 5].isSign("/") && !self[start + 5].isDash)
  }

  /// A telephone number: three groups joined by dashes, or two behind a word like "call"; groups behind a zero or a plus.
  private func phone(at start: Int) -> Int? {
    if let end = phoneOfGroups(at: start) { return end }
    var end = start + 1
    var groups = 1
    while self[end].isDash || self[end].isSign("/"), !self[end].hasSpace, self[end + 1].isDigits,
      !self[end + 1].hasSpace
    {
      groups += 1
      end += 2
    }
    if groups == 2, isHyphen(at: end), self[end + 1].isCapitalised, isHyphen(at: end + 2), self[end + 3].isDigits {
      // "2011-10-S-012"
      return end + 4
    }
    if groups == 2, self[start].digits == 1, isHyphen(at: end), self[end + 1].flags.contains(.allCapitals) {
      // "1-800-BE-SAFE"
      while isHyphen(at: end), self[end + 1].flags.contains(.allCapitals) { end += 2 }
      return end
    }
    if groups >= 3 {
      // "1-800-555-TIPS"
      if isHyphen(at: end), self[end + 1].flags.contains(.allCapitals) { end += 2 }
      return end
    }
    // "(410) 396-2221"
    if self[start].digits == 3, self[start - 1].isSign("("), self[end].isSign(")"), self[end + 1].isDigits,
      self[end + 1].digits == 3, self[end + 2].isDash, self[end + 3].isDigits, self[end + 3].digits == 4
    {
      return end + 4
    }
    if groups == 2 {
      return (1...4).contains { self[start - $0].roles.contains(.phone) } && self[end - 1].digits >= 3 ? end : nil
    }
    return nil
  }

  /// `0808 157 0192`, `+44 20 7946 0018`: groups of digits parted by spaces.
  private func phoneOfGroups(at start: Int) -> Int? {
    let isInternational = self[start - 1].isSign("+") && !self[start].hasSpace && self[start].digits <= 3
    guard isInternational || self[start].isZeroLed && (3...5).contains(self[start].digits) else { return nil }
    var end = start + 1
    var digits = self[start].digits
    while self[end].isDigits, self[end].hasSpace, (2...6).contains(self[end].digits) {
      digits += self[end].digits
      end += 1
    }
    return end > start + 1 && digits >= 9 ? end : nil
  }

  /// `4-1`, `3–3`: the score of a match or vote.
  func score(at start: Int) -> Int? {
    let second = self[start + 2]
    if has(words.to, at: start + 1), second.isDigits, self[start].digits <= 3, second.digits <= 3,
      self[start + 3].roles.contains(.scoreAfter)
        || self[start].value > second.value && (1...3).contains(where: { self[start - $0].roles.contains(.score) })
    {
      return start + 3
    }
    guard self[start + 1].isDash, second.isDigits, self[start + 1].hasSpace == second.hasSpace, self[start].digits <= 3,
      second.digits <= 3, !self[start - 1].isDash, !self[start - 1].isSign("$")
    else { return nil }
    let left = Number(range: start..<start + 1, value: self[start].value)
    let right = Number(range: start + 2..<start + 3, value: second.value)
    guard isScore(left, right), !self[start + 3].isSign("%"),
      !self[start + 3].isSign(".") || self[start + 3].hasSpace || !self[start + 4].isDigits
    else { return nil }
    return start + 3
  }

  /// Whether two numbers around a dash are a score: the first is not the smaller, or a match or vote is spoken of.
  func isScore(_ left: Number, _ right: Number) -> Bool {
    guard left.isDigits || self[left.range.lowerBound].isDigits, left.scale == 1, right.scale == 1 else { return false }
    if left.value >= right.value { return true }
    // "6-4, 3-6, 7-5": the sets of a match.
    if found.last?.kind == .numeral(.score), let last = found.last,
      left.range.lowerBound == last.tokens.upperBound + 1,
      self[last.tokens.upperBound].isSign(",") || has(words.and, at: last.tokens.upperBound)
    {
      return true
    }
    return items.roles.contains(.score) && (1...3).contains { self[left.range.lowerBound - $0].roles.contains(.score) }
  }

  /// `1)`, `(2)`, `3.` at the head of a line: the mark of a list.
  func isListMarker(at index: Int) -> Bool {
    let next = self[index + 1]
    if next.isSign(")") {
      if index == 0
        || self[index - 1].isSign("(") && (index == 1 || self[index + 2].isWord && self[index - 2].isSign(","))
      {
        return self[index].digits <= 2
      }
      return !(1...30).contains { self[index - $0].isSign("(") } && self[index].digits <= 2
    }
    return index == 0 && next.isSign(".") && self[index].digits <= 2 && self[index + 2].isCapitalised
      && self[index + 2].hasSpace
  }
}
