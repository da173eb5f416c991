internal import Articles
internal import Comparison
internal import Figures
internal import Quantities

/// A time line as a table, a row a day and a column a publisher: what its chart draws.
struct TimelineTable {
  /// A column of numbers.
  struct Column {
    /// What the numbers are.
    enum Kind { case latest, value, low, high, added }

    /// The header.
    var name: String
    /// What the numbers are.
    var kind: Kind
    /// The place of the publisher among those that have a line; `nil` where it has none.
    var line: Int? = nil
    /// The points by day.
    var points: [CalendarDate: Timeline.Point]
  }

  /// What is counted: the event and the question.
  let title: String
  /// What the table leaves out.
  let remark: String?
  /// The days, ascending: every one of a month, so that the chart's days are evenly spaced, else those with a number.
  let days: [CalendarDate]
  /// The columns.
  let columns: [Column]

  /// The days up to which each has a row.
  private static let everyDay = 31
  /// Publishers beyond these have no column.
  private static let publisherLimit = 40

  /// The table of a time line; `nil` where its numbers are of one day only.
  init?(_ timeline: Timeline, place: String?, lines: Int) {
    let dated = timeline.points.filter { $0.asOf != nil }
    let stated = Set(dated.lazy.filter { !$0.isNew }.compactMap(\.asOf))
    guard stated.count > 1 else { return nil }

    // A publisher's last word of a day is its number of that day.
    var names: [String] = []
    var values: [String: [CalendarDate: Timeline.Point]] = [:]
    var added: [String: [CalendarDate: Timeline.Point]] = [:]
    for point in dated {
      guard let day = point.asOf else { continue }
      let name = SaidCell.publisher(point.publisher, article: point.article)
      if values[name] == nil {
        names.append(name)
        values[name] = [:]
      }
      if point.isNew { added[name, default: [:]][day] = point } else { values[name]?[day] = point }
    }
    // Those with the most days have a line, in the order in which they first speak.
    let ranked = names.enumerated().sorted { left, right in
      let (a, b) = (values[left.element]?.count ?? 0, values[right.element]?.count ?? 0)
      return a != b ? a > b : left.offset < right.offset
    }
    let shown = Set(ranked.prefix(Self.publisherLimit).map(\.element))
    let drawn = Set(ranked.prefix(lines).map(\.element))
    var columns: [Column] = []
    var line = 0
    for name in names where shown.contains(name) {
      let points = values[name] ?? [:]
      let label = DisplayWidth.cut(DisplayWidth.line(name), to: 34)
      let own: Int? = drawn.contains(name) && !points.isEmpty ? line : nil
      if own != nil { line += 1 }
      if !points.isEmpty { columns.append(Column(name: label, kind: .value, line: own, points: points)) }
      if points.values.contains(where: { $0.interval.isRange }) {
        columns.append(Column(name: label + ", low", kind: .low, line: own, points: points))
        columns.append(Column(name: label + ", high", kind: .high, line: own, points: points))
      }
      if let points = added[name] {
        columns.append(Column(name: label + ", added", kind: .added, line: nil, points: points))
      }
    }
    if drawn.count > 1 {
      // One publisher's article a day is no line: what the day's last article says is one. A copy says nothing new.
      var latest: [CalendarDate: Timeline.Point] = [:]
      for point in dated where !point.isNew && point.flag != .copy && !point.interval.isRange {
        if let day = point.asOf { latest[day] = point }
      }
      if latest.count > 1 { columns.insert(Column(name: "latest of the day", kind: .latest, points: latest), at: 0) }
    }
    self.columns = columns
    let all = columns.flatMap { $0.points.keys }
    guard let first = all.min(), let last = all.max() else { return nil }
    days =
      last.dayNumber - first.dayNumber < Self.everyDay
      ? (first.dayNumber...last.dayNumber).map { CalendarDate(dayNumber: $0) } : Set(all).sorted()
    let who = timeline.population ?? Said.unit(timeline.unit)
    title =
      "\(timeline.event): \([Said.measure(timeline.measure), who, place].compactMap(\.self).joined(separator: ", "))"
    var remarks: [String] = []
    if names.count > shown.count { remarks.append("\(shown.count) of \(names.count) publishers") }
    if shown.count > drawn.count { remarks.append("\(drawn.count) of \(shown.count) publishers are drawn") }
    if dated.count < timeline.points.count {
      remarks.append("\(timeline.points.count - dated.count) without a day left out")
    }
    remark = remarks.isEmpty ? nil : remarks.joined(separator: "; ")
  }
}
