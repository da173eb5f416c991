internal import Segmentation

/// The qualifiers around a number, folded into one bound.
struct Qualification {
  /// The first token of the qualifiers in front.
  var start: Int
  /// The token after the qualifiers behind.
  var end: Int
  /// The bound they make; `exact` where there are none.
  var bound = Bound.exact

  /// Takes in a qualifier that stands further out than those before: a limit outdoes an approximation ("at least
  /// some 200" is at least), and of two limits the outer one holds.
  mutating func add(_ outer: Bound) {
    switch outer {
    case .exact: break
    case .about: if bound == .exact { bound = .about }
    default: bound = outer
    }
  }
}

extension Reading {
  /// The qualifiers in front of `start`, from the inner to the outer: `at least another`, `up to about`, `the other`.
  func qualifiers(before start: Int, behind floor: Int, measures dimension: Quantity.Dimension?) -> Qualification {
    var result = Qualification(start: start, end: start)
    for _ in 0..<4 {
      guard self[result.start - 1].roles.contains(.qualifying),
        let match = lexicon.qualifiers.match(
          items, before: result.start, floor: floor,
          where: { qualifier, range in
            isQualifier(range, dimension)
          })
      else { break }
      result.add(match.value.bound)
      result.start = match.start
    }
    return result
  }

  /// Whether the words at `range` qualify the number behind them, which measures `dimension`: "over 1,200 acres". The
  /// traps: "the past 50 years", and an "over" of extent: "spread over 1,200 acres".
  private func isQualifier(_ range: Range<Int>, _ dimension: Quantity.Dimension?) -> Bool {
    let word = self[range.lowerBound].word
    let before = self[range.lowerBound - 1]
    if range.count == 1 {
      if word == words.past || word == words.top || word == words.pass {
        if before.roles.contains(.determiner) || before.number == .half || before.number == .quarter { return false }
        return dimension != .duration
      }
      // "handed over 20 prisoners", "the jackpot rolled over 12 times"
      if word == words.over, dimension == nil, before.roles.contains(.phrasal) { return false }
      if word == words.over, dimension == .duration { return !isDuring(range) }
      if word == words.over, dimension == .area || dimension == .distance { return !before.roles.contains(.extent) }
      if self[range.lowerBound].kind == .symbol,
        self[range.lowerBound].last == 0x3C || self[range.lowerBound].last == 0x3E
      {
        // ">>3 dead" is a mark of the line
        return !(before.kind == .symbol && before.last == self[range.lowerBound].last)
          && !(self[range.lowerBound].count > 1)
      }
    }
    return true
  }

  /// Whether the "over" at `range` before a duration says within which time something else was counted: "$15bn over five
  /// years", "spread over ten years"; not "over two years ago" or "12 people over 20 years old".
  private func isDuring(_ range: Range<Int>) -> Bool {
    if (1...4).contains(where: { self[range.upperBound + $0].roles.contains(.ago) }) { return false }
    let before = self[range.lowerBound - 1]
    if before.roles.contains(.extent) { return true }
    guard !before.roles.contains(.verb), !before.roles.contains(.year), let last = found.last else { return false }
    return !last.tokens.isEmpty && range.lowerBound - last.tokens.upperBound < 4
  }

  /// The qualifier behind the number, at `index`: `or more`, `-plus`, `+`, `or so`, `-odd`.
  func postposed(at index: Int) -> (end: Int, bound: Bound)? {
    lexicon.postposed.match(
      items, at: index,
      where: { _, range in
        let first = self[range.lowerBound]
        let last = self[range.upperBound - 1]
        if last.word == words.plus {
          // "1,000-plus", "200 plus people", but "$200 plus tax"
          let next = self[range.upperBound]
          // "£500 plus £85 costs"
          if next.isCurrency || next.isDigits { return first.isDash && isHyphen(at: range.lowerBound) }
          return first.isDash ? isHyphen(at: range.lowerBound) : !next.isWord || next.roles.contains(.plural)
        }
        if last.word == words.odd { return !first.isCapitalised }
        if first.isSign("+") { return !first.hasSpace && !self[range.upperBound].isDigits }
        // "and more than", "or below 20" go on with another number.
        let next = self[range.upperBound]
        return !has(words.than, at: range.upperBound)
          && (range.count == 1 || !next.isDigits && !next.number.isCardinal && next.number != .article)
      }
    ).map { ($0.end, $0.value.bound) }
  }
}
