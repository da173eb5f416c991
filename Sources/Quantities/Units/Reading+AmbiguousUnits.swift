internal import Segmentation

/// What words of several units stand for, by what stands beside them: pounds of mass or of money, a bare "m".
extension Reading {
  /// Whether "pounds" at `range` is a mass: "a 500-pound bomb", "six pounds of meat", "weighed 200 pounds".
  func isMass(_ amount: Amount, _ range: Range<Int>, _ isHyphened: Bool) -> Bool {
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
  func isMetres(_ amount: Amount) -> Bool {
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
  func unitOfOtherSide(behind end: Int) -> Unit? {
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
}
