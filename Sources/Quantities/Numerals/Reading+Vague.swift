internal import Segmentation

extension Reading {
  /// Words that stand for a number without naming one: `dozens`, `tens of thousands`, `several hundred`, `a few`,
  /// `in their thousands`; with the interval that FIGURES.md gives them.
  ///
  /// A plural's floor is twice its power, so "hundreds of thousands" is 200,000 and more. "Scores" after a determiner
  /// is a noun ("the scores were level"), and "tens" counts only with "of" ("tens of vehicles").
  func vague(at start: Int) -> Number? {
    if self[start].number == .vague { return plural(at: start) }
    if has(words.inside, at: start), self[start + 1].roles.contains(.determiner), self[start + 2].number == .vague,
      let plural = plural(at: start + 2)
    {
      return Number(range: start..<plural.end, value: plural.value, vague: plural.vague)
    }
    guard let match = lexicon.vague.match(items, at: start) else { return nil }
    if isUsedOtherwise(start, match.end) { return nil }
    var number = Number(range: start..<match.end, value: match.value.floor ?? 0)
    number.vague = Interval(
      low: match.value.floor, best: match.value.high == match.value.floor ? match.value.floor : nil,
      high: match.value.high)
    var end = match.end
    var scale = 1.0
    var factor = 1.0
    multiply(&factor, &scale, &end)
    if scale == 1, self[end].number == .vague, match.value.floor == nil || !has(words.of, at: end - 1) {
      // "many hundreds", "several thousands of", "a few dozens"
      if let plural = plural(at: end), match.value.floor == nil {
        return Number(
          range: start..<plural.end, value: plural.value, vague: plural.vague)
      }
      factor = self[end].value
      scale = factor
      end += 1
    }
    if scale > 1 {
      guard match.value.floor != nil else {
        return nil
      }
      number.end = end
      number.scale = scale
      number.value *= factor
      number.vague = number.vague.map { $0.map { $0 * factor } }
    }
    takeMore(&number)
    return number
  }

  /// `dozens`, `tens of thousands`, `hundreds of thousands more`, `thousands upon thousands`, `dozens, if not
  /// hundreds` (the floor of the first).
  private func plural(at start: Int) -> Number? {
    var power = self[start].value
    var end = start + 1
    if has(words.of, at: end), self[end + 1].number == .vague, self[end + 1].value >= 1000 {
      power *= self[end + 1].value
      end += 2
      if has(words.of, at: end), self[end + 1].number == .vague, self[end + 1].value >= 1000 {
        power *= self[end + 1].value
        end += 2
      }
    } else if self[start].value == 10 {
      // "tens of vehicles", but not "in his tens"
      guard has(words.of, at: end) else { return nil }
    } else if has(words.upon, at: end) || has(words.and, at: end) || has(words.on, at: end),
      self[end + 1].word == self[start].word
    {
      end += 2
    }
    if self[start].value == 20, self[start - 1].roles.contains(.determiner) || !mayCount(at: end) { return nil }
    if let longer = alternative(at: end) { end = longer }
    if end > start + 1, has(words.of, at: end), self[end + 1].number == .vague, self[end + 1].value >= 1000,
      self[end - 2].isWord, !has(words.of, at: start + 1)
    {
      power *= self[end + 1].value
      end += 2
    }
    var number = Number(range: start..<end, value: 2 * power, vague: Interval(low: 2 * power, best: nil, high: nil))
    takeMore(&number)
    return number
  }

  /// The end of a second plural that only widens the first: "dozens, if not hundreds", "hundreds and possibly
  /// thousands", "dozens or even hundreds".
  private func alternative(at start: Int) -> Int? {
    var index = start
    var isAlternative = false
    for _ in 0..<4 {
      let item = self[index]
      if has(words.or, at: index) || has(words.if_, at: index)
        || lexicon.qualifiers.match(items, before: index + 1, floor: index)?.value.bound == .about
      {
        isAlternative = true
      } else if !item.isSign(","), !has(words.and, at: index), !has(words.not, at: index), !has(words.even, at: index) {
        break
      }
      index += 1
    }
    return isAlternative && self[index].number == .vague ? index + 1 : nil
  }

  /// Whether "scores" before `index` may count: "scores of", "scores were killed", "scores more", not "scores high".
  private func mayCount(at index: Int) -> Bool {
    has(words.of, at: index) || has(words.more, at: index) || self[index].roles.contains(.verb)
      || self[index].roles.contains(.plural) || self[index].last == 0x64 && self[index].isWord
  }

  /// Takes a following "more" into `number`: "hundreds of thousands more", "five more bodies"; not "more than".
  func takeMore(_ number: inout Number) {
    guard has(words.more, at: number.end), !has(words.than, at: number.end + 1) || !number.isVague else { return }
    number.end += 1
  }

  /// Whether "many", "few" or "a couple" at `start` is part of another phrase: "how many", "as many as", "the few".
  private func isUsedOtherwise(_ start: Int, _ end: Int) -> Bool {
    guard has(words.many, at: start) || has(words.few, at: start) else { return false }
    let before = self[start - 1].word
    if before != 0, [words.how, words.so, words.too, words.as_, words.than].contains(before) { return true }
    return has(words.few, at: start) && self[start - 1].roles.contains(.determiner)
      || has(words.more, at: end)
        && has(words.than, at: end + 1)
      || has(words.than, at: end)
  }
}
