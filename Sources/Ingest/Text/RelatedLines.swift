internal import Articles
internal import Glibc

/// Tells the lines of a text that are not the article's own: teasers of other articles, bylines, the texts of pictures,
/// notes, navigation.
///
/// The wordings are data (`Data/en/related_lines.tsv`); what a kind of wording is to its line is said at ``Kind``. Bylines
/// and credits are told by their grammar: names and the small words that go with them, and nothing else.
///
/// - Complexity: one look at the first and the last bytes of each line; the rest only where a wording begins there.
public struct RelatedLines: Sendable {
  /// What a wording is to its line.
  public enum Kind: String, Sendable, CaseIterable {
    /// It begins a line of which the rest, behind a sign, is a teaser; alone, the lines below it are teasers.
    case label
    /// The same of notes and contacts, in which whole sentences may stand.
    case note
    /// It is the whole line.
    case line
    /// It stands on a button: a line of such words alone is navigation.
    case word
    /// It begins a line of boilerplate.
    case opening
    /// It ends a sentence of boilerplate.
    case ending
    /// It begins a byline.
    case byline
    /// It is a small word in a byline.
    case bylineWord = "byline-word"
    /// It begins the text of a picture, behind a sign.
    case caption
    /// The same; alone, the line below it is the text.
    case captionHeading = "caption-heading"
    /// It begins the text of a picture.
    case captionOpening = "caption-opening"
    /// It stands in the credit of a picture.
    case credit
    /// It is whose picture it is.
    case agency
  }

  /// A stretch of text that is not of the body: whole lines without their break, or the end of one.
  struct Stretch: Hashable {
    var kind: Region.Kind
    var range: TextRange
  }

  /// What the lines of a text came to.
  struct Reading {
    /// The stretches, in order.
    var stretches: [Stretch] = []
    /// The day of publication that a byline, a line of a date or the dateline gives.
    var date: CalendarDate?
  }

  let wordings: LineWordings

  /// The longest line, in bytes, that a wording at its beginning makes a teaser.
  static let longestLine = 400
  /// The longest text of a picture or note.
  static let longestNote = 1200

  /// Rules with the given wordings.
  public init(_ wordings: some Sequence<(text: String, kind: Kind)> = EmptyCollection()) {
    self.wordings = LineWordings(wordings)
  }

  /// Where a line stands.
  struct Place {
    /// Before the article's own first paragraph.
    var isHead = true
    /// Behind a blank line or another that is not of the body.
    var isApart = true
    /// The line above is a byline or a date.
    var followsByline = false
  }

  /// What a line is.
  struct Match {
    /// What the lines below are, up to the next blank one.
    enum Below { case teasers, note, caption }
    var kind = Region.Kind.related
    /// Where the stretch begins, where it is the end of the line alone.
    var start: Int?
    var below: Below?
    /// Whether it says who wrote the article, or when.
    var isByline = false
    var date: CalendarDate?
    /// Whether ``date`` is of an update.
    var isUpdate = false
  }

  /// Reads the lines of `bytes` in `range`.
  ///
  /// - Parameter isHead: Whether the article's own first paragraph stands in `range` or below it.
  func read(_ bytes: Span<UInt8>, _ range: TextRange, order: DayOrder? = nil, isHead: Bool = true) -> Reading {
    var reading = Reading()
    var place = Place(isHead: isHead)
    var below: Match.Below?
    var headLines = 0
    var isUpdate = false
    var start = range.start
    while start < range.end {
      let end = Self.lineEnd(bytes, start, range.end)
      let line = Self.trimmed(bytes, start, end)
      defer { start = end + 1 }
      if line.isEmpty {
        below = nil
        place.isApart = true
        place.followsByline = false
        continue
      }
      if let list = below, list != .teasers || !Self.isSentence(bytes, line) {
        reading.stretches.append(Stretch(kind: list == .caption ? .caption : .related, range: TextRange(start, end)))
        if list == .caption { below = nil }
        continue
      }
      below = nil
      guard var match = match(bytes, line, place, order, textEnd: range.end) else {
        if place.isHead {
          // A title or a standfirst may stand above the byline.
          headLines += 1
          place.isHead = headLines <= 2 && line.count <= 150 && bytes[line.end - 1] != 0x2E
          if reading.date == nil { reading.date = datelineDate(bytes, line, order) }
        }
        place.isApart = false
        place.followsByline = false
        continue
      }
      if !place.isHead, match.isByline, !place.followsByline, headLines > 2 { match.date = nil }
      if let date = match.date, reading.date == nil || isUpdate && !match.isUpdate {
        reading.date = date
        isUpdate = match.isUpdate
      }
      reading.stretches.append(Stretch(kind: match.kind, range: TextRange(match.start ?? start, end)))
      below = match.below
      place.isApart = match.start == nil
      place.followsByline = match.isByline
      if match.start != nil { place.isHead = false }
    }
    return reading
  }

  /// Whether `line`, one of the first of a text, is not of the article.
  func isApart(_ bytes: Span<UInt8>, _ line: TextRange, _ order: DayOrder?) -> Bool {
    match(bytes, line, Place(), order, textEnd: bytes.count).map { $0.start == nil } ?? false
  }

  /// Whether `line`, below a title, is a byline or a date.
  func isByline(_ bytes: Span<UInt8>, _ line: TextRange, _ order: DayOrder?) -> Bool {
    match(bytes, line, Place(), order, textEnd: bytes.count)?.isByline ?? false
  }

  /// What `line` is, where it is not of the body.
  private func match(
    _ bytes: Span<UInt8>, _ line: TextRange, _ place: Place, _ order: DayOrder?, textEnd: Int
  ) -> Match? {
    if let match = matchStart(bytes, line, line.start, place, order, textEnd) { return match }
    let inner = Self.withoutBullet(bytes, line)
    if inner > line.start, inner < line.end,
      let match = matchStart(bytes, line, inner, place, order, textEnd)
    {
      return match
    }
    if let match = matchEnd(bytes, line) { return match }
    if isButtons(bytes, line) || Self.isAddress(bytes, line) || Self.isRule(bytes, line) { return Match() }
    return place.isHead || place.followsByline ? matchDate(bytes, line, order) : nil
  }

  /// What the wording at `start`, the first of the line but for a bullet, makes of the line.
  func matchStart(
    _ bytes: Span<UInt8>, _ line: TextRange, _ start: Int, _ place: Place, _ order: DayOrder?, _ textEnd: Int
  ) -> Match? {
    for wording in wordings.candidates(bytes, start, line.end) {
      switch wording.kind {
      case .word, .ending, .bylineWord, .credit, .agency: continue
      case .label, .opening: if line.count > Self.longestLine { continue }
      case .note, .caption, .captionHeading, .captionOpening: if line.count > Self.longestNote { continue }
      case .line, .byline: if line.count > 200 { continue }
      }
      guard let end = wordings.match(wording, bytes, start, line.end) else { continue }
      switch wording.kind {
      case .line where end == line.end: return Match()
      case .opening: return Match(below: Self.isColon(bytes, end, line.end) ? .note : nil)
      case .captionOpening: return Match(kind: .caption)
      case .byline:
        if let match = matchByline(bytes, line, TextRange(end, line.end), place, order, textEnd) { return match }
      case .label, .note, .caption, .captionHeading:
        guard let teaser = Self.behindSign(bytes, TextRange(end, line.end), wording.kind) else { continue }
        let isAlone = teaser == line.end
        switch wording.kind {
        case .label: return Match(below: isAlone ? .teasers : nil)
        case .note: return Match(below: isAlone ? .note : nil)
        case .captionHeading: return Match(kind: .caption, below: isAlone ? .caption : nil)
        default: return Match(kind: .caption)
        }
      default: continue
      }
    }
    return nil
  }

  /// Whether each word of `line` is a button's.
  private func isButtons(_ bytes: Span<UInt8>, _ line: TextRange) -> Bool {
    var start = line.start
    while start < line.end {
      var end = start
      while end < line.end, bytes[end] > 0x20 { end += 1 }
      guard wordings.isWord(bytes, start, end, .word) else { return false }
      while end < line.end, bytes[end] <= 0x20 { end += 1 }
      start = end
    }
    return true
  }
}
