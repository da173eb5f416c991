internal import Articles

/// Finds the dates in a short text.
struct DateScanner {
  /// What a date is said to be of.
  enum Label: Sendable, Hashable { case published, updated }

  /// A date and the tokens it takes.
  struct Found {
    var day: CalendarDate
    var tokens: Range<Int>
    var label: Label?
  }

  private let tokens: [DateToken]
  private let order: DayOrder?
  private var found: [Found] = []

  /// A scanner of the beginning of `text`.
  init(_ text: String, order: DayOrder?) {
    tokens = DateToken.tokens(of: text, words: .standard)
    self.order = order
  }

  /// The day of publication.
  mutating func best() -> CalendarDate? {
    scan()
    return chosen?.day ?? epoch()
  }

  /// The date that is most likely of publication; asked after ``best()``.
  var chosen: Found? {
    found.first { $0.label == .published } ?? found.first { $0.label == nil } ?? found.first
  }

  /// Whether nothing stands beside the dates but words and times that go with them; asked after ``best()``.
  var isDateAlone: Bool {
    guard let first = found.first else { return false }
    var isTimed = false
    var index = 0
    while index < tokens.count {
      if let date = found.first(where: { $0.tokens.lowerBound == index }) {
        index = date.tokens.upperBound
        continue
      }
      let token = tokens[index]
      switch token.kind {
      case .number:
        // A number before the date, or far from a time, is something else: "12 dead on 4 September 2018".
        guard token.digits <= 4, isTime(index) else { return false }
        isTimed = true
      case .word:
        guard token.word != nil || isZone(token, isTimed || index > first.tokens.lowerBound) else { return false }
      case .mark: break
      }
      index += 1
    }
    return true
  }

  // MARK: Scanning

  private mutating func scan() {
    var label: Label?
    var index = 0
    while index < tokens.count {
      if case .label(let said) = tokens[index].word {
        // "last updated", "first published": the last one before the date says what it is of.
        label = said
        index += 1
      } else if let (day, end) = date(at: index) {
        found.append(Found(day: day, tokens: index..<end, label: label))
        label = nil
        index = end
      } else {
        index += 1
      }
    }
  }

  /// The date that begins at `index`, and the token after it.
  private func date(at index: Int) -> (CalendarDate, Int)? {
    let token = tokens[index]
    if token.month != nil { return monthFirst(index) }
    guard token.kind == .number, !continuesTime(index) else { return nil }
    switch token.digits {
    case 4: return yearFirst(index)
    case 8, 12, 14: return compact(index)
    case 6: return dateTimeGroup(index)
    case 1, 2: return dayFirst(index) ?? numeric(index)
    default: return nil
    }
  }

  /// 2018-09-04, 2018/9/4, 2018 September 4, 2018年9月4日
  private func yearFirst(_ index: Int) -> (CalendarDate, Int)? {
    let separator = mark(index + 1)
    let monthIndex = skip(index + 1, [0x2D, 0x2F, 0x2E, 0x2C], words: ["年"])
    guard monthIndex < tokens.count else { return nil }
    let month: Int
    if let named = tokens[monthIndex].month {
      month = named
    } else {
      guard monthIndex > index + 1, tokens[monthIndex].kind == .number, tokens[monthIndex].digits <= 2 else {
        return nil
      }
      month = tokens[monthIndex].value
    }
    let dayIndex = skip(monthIndex + 1, [0x2D, 0x2F, 0x2E, 0x2C], words: ["月"])
    guard dayIndex < tokens.count, tokens[dayIndex].kind == .number, tokens[dayIndex].digits <= 2 else { return nil }
    if tokens[monthIndex].month == nil, dayIndex == monthIndex + 1 || mark(monthIndex + 1) != separator { return nil }
    return day(tokens[index].value, month, tokens[dayIndex].value).map {
      ($0, skip(dayIndex + 1, [], words: ["日"]))
    }
  }

  /// 20180904, 20180904101500
  private func compact(_ index: Int) -> (CalendarDate, Int)? {
    guard !tokens[index].isOverflown else { return nil }
    var value = tokens[index].value
    for _ in 8..<max(tokens[index].digits, 8) { value /= 10 }
    return day(value / 10_000, value / 100 % 100, value % 100).map { ($0, index + 1) }
  }

  /// 4 September 2018, 4th of Sept., 2018, 04-Sep-18, 4 Sep 10:15 2018
  private func dayFirst(_ index: Int) -> (CalendarDate, Int)? {
    let monthIndex = skip(index + 1, [0x2D, 0x2F, 0x2E, 0x2C], words: ["st", "nd", "rd", "th", "of"])
    guard monthIndex < tokens.count, let month = tokens[monthIndex].month,
      let (year, end) = year(after: monthIndex + 1, allowsShort: true)
    else { return nil }
    return day(year, month, tokens[index].value).map { ($0, end) }
  }

  /// September 4, 2018, Sept. 4th 2018, Sep-04-2018, Sep 4 10:15:00 UTC 2018
  private func monthFirst(_ index: Int) -> (CalendarDate, Int)? {
    let dayIndex = skip(index + 1, [0x2D, 0x2F, 0x2E], words: ["the"])
    guard dayIndex < tokens.count, let month = tokens[index].month, tokens[dayIndex].kind == .number,
      tokens[dayIndex].digits <= 2
    else { return nil }
    let rest = skip(dayIndex + 1, [], words: ["st", "nd", "rd", "th"])
    guard let (year, end) = year(after: rest, allowsShort: false) else { return nil }
    return day(year, month, tokens[dayIndex].value).map { ($0, end) }
  }

  /// 041015Z SEP 18: day, hour, minute, zone, month, year, as armed forces and sea rescue write it.
  private func dateTimeGroup(_ index: Int) -> (CalendarDate, Int)? {
    guard index + 2 < tokens.count, tokens[index + 1].kind == .word, tokens[index + 1].text.utf8.count == 1,
      !tokens[index + 1].hasSpaceBefore || tokens[index + 2].hasSpaceBefore, let month = tokens[index + 2].month,
      let (year, end) = year(after: index + 3, allowsShort: true)
    else { return nil }
    return day(year, month, tokens[index].value / 10_000).map { ($0, end) }
  }

  /// 25/04/2015, 4.25.15; 04/09/2018 only where the order is given.
  private func numeric(_ index: Int) -> (CalendarDate, Int)? {
    guard index + 4 < tokens.count, let separator = mark(index + 1), [0x2F, 0x2D, 0x2E].contains(separator),
      mark(index + 3) == separator, tokens[index + 2].kind == .number, tokens[index + 2].digits <= 2,
      tokens[index + 4].kind == .number, !tokens[index + 2].hasSpaceBefore, !tokens[index + 4].hasSpaceBefore,
      mark(index + 5) != separator || tokens[index + 5].hasSpaceBefore
    else { return nil }
    let first = tokens[index].value
    let second = tokens[index + 2].value
    let year: Int
    switch tokens[index + 4].digits {
    case 4: year = tokens[index + 4].value
    case 2: year = Self.century(tokens[index + 4].value)
    default: return nil
    }
    let isDayFirst: Bool
    if first > 12 || second > 12 || first == second {
      isDayFirst = first > 12 || first == second
    } else {
      guard let order else { return nil }
      isDayFirst = order == .dayFirst
    }
    return day(year, isDayFirst ? second : first, isDayFirst ? first : second).map { ($0, index + 5) }
  }

  /// Seconds or milliseconds since 1970 where the text is nothing else, also as `/Date(1536055200000)/`.
  private func epoch() -> CalendarDate? {
    let numbers = tokens.indices.filter { tokens[$0].kind == .number }
    guard let first = numbers.first, !tokens[first].isOverflown, [10, 13, 16].contains(tokens[first].digits),
      tokens.allSatisfy({ $0.kind != .word || $0.word != nil }),
      numbers.count == 1 || numbers == [first, first + 2] && mark(first + 1) == 0x2E
    else { return nil }
    return PublicationDate.parse(epoch: Int64(tokens[first].value))
  }

  // MARK: Parts

  /// The year at or after `start`: behind a comma or an apostrophe, or behind a time and its zone.
  private func year(after start: Int, allowsShort: Bool) -> (Int, Int)? {
    var index = skip(start, [0x2D, 0x2F, 0x2E, 0x2C], words: [])
    var isShortened = false
    if mark(index) == 0x27 {
      isShortened = true
      index += 1
    }
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    if token.digits == 4, PublicationDate.years.contains(token.value), !isOffset(index) {
      return (token.value, index + 1)
    }
    if token.kind == .number, !isTime(index) {
      if token.digits == 2, allowsShort || isShortened { return (Self.century(token.value), index + 1) }
      return nil
    }
    // "Sep 4 10:15:00 UTC 2018", "Sep 04 10:15:00 +0000 2018"
    var isBehindTime = false
    while index < tokens.count, index < start + 12 {
      let token = tokens[index]
      if token.kind == .number, token.digits == 4, isBehindTime, !isOffset(index),
        PublicationDate.years.contains(token.value)
      {
        return (token.value, index + 1)
      }
      if token.kind == .number {
        guard isTime(index) else { return nil }
        isBehindTime = true
      } else if token.month != nil {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// RFC 2822 section 4.3: 00 to 49 are of this century.
  private static func century(_ year: Int) -> Int { year < 50 ? 2000 + year : 1900 + year }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    PublicationDate.years.contains(year) ? CalendarDate(year: year, month: month, day: day) : nil
  }

  /// Whether the number at `index` is of a time of day or of a zone.
  private func isTime(_ index: Int) -> Bool {
    if isOffset(index) { return true }
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    // "1015 GMT"
    if tokens[index].digits == 4 { return next.map { isZone($0, true) } ?? false }
    if tokens[index].digits <= 2, isJoined(index) { return true }
    // "10 am", "1015 hrs"
    guard let next, next.word == .part else { return false }
    return ["am", "pm", "a", "p", "h", "hrs", "hours"].contains(next.text)
  }

  /// Whether a colon or a point joins the number at `index` to another one: 10:15, 10.15.
  private func isJoined(_ index: Int) -> Bool {
    func joins(_ sign: Int, _ other: Int) -> Bool {
      guard let byte = mark(sign), byte == 0x3A || byte == 0x2E, tokens.indices.contains(other) else { return false }
      let later = max(sign, other)
      return tokens[other].kind == .number && tokens[other].digits <= 3 && !tokens[later].hasSpaceBefore
    }
    return joins(index + 1, index + 2) || joins(index - 1, index - 2)
  }

  /// Whether the number at `index` is how far a zone is from UTC: 10:15 -0500, GMT+2.
  private func isOffset(_ index: Int) -> Bool {
    guard let sign = mark(index - 1), index >= 2 else { return false }
    if sign == 0x2B { return true }
    let before = tokens[index - 2]
    return sign == 0x2D && (before.kind == .number ? isJoined(index - 2) : isZone(before, before.word == nil))
  }

  /// Whether the number at `index` follows a colon or a decimal point that a digit stands before.
  private func continuesTime(_ index: Int) -> Bool {
    guard index >= 2, let sign = mark(index - 1), sign == 0x3A || sign == 0x2E else { return false }
    return tokens[index - 2].kind == .number && !tokens[index].hasSpaceBefore && !tokens[index - 1].hasSpaceBefore
  }

  /// Whether a word that is no date word is the abbreviation of a time zone: GMT, EDT, AEST.
  private func isZone(_ token: DateToken, _ isExpected: Bool) -> Bool {
    isExpected && token.kind == .word && (2...5).contains(token.text.utf8.count) && token.isUpper
  }

  /// The punctuation at `index`, where there is some.
  private func mark(_ index: Int) -> UInt8? {
    tokens.indices.contains(index) && tokens[index].kind == .mark ? tokens[index].mark : nil
  }

  /// The first token at or after `index` that is none of the given.
  private func skip(_ index: Int, _ marks: [UInt8], words: [String]) -> Int {
    var index = index
    while index < tokens.count {
      let token = tokens[index]
      guard token.kind == .mark ? marks.contains(token.mark) : token.kind == .word && words.contains(token.text) else {
        break
      }
      index += 1
    }
    return index
  }
}
