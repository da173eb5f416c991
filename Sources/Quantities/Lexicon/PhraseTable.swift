/// Phrases of words of the ``Vocabulary`` with a value each; the longest match wins.
///
/// Everything lies in three flat arrays, so that a look-up touches no object.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Entry {
    var start: Int32
    var count: Int32
    var value: Int32
  }

  /// Whether phrases are found by their last word.
  private let isBackward: Bool
  /// The phrases that are being added, by their first or last word.
  private var added: [UInt16: [(words: [UInt16], value: Int32)]] = [:]
  private var values: [Value] = []
  private var words: [UInt16] = []
  private var entries: [Entry] = []
  /// The first entry of each head word; one more than there are words.
  private var heads: [Int32] = []

  /// A table that finds phrases by their first word, or by their last one.
  init(backward: Bool = false) { isBackward = backward }

  /// Adds the phrase of `words`; ``finish()`` must follow the last one.
  mutating func add(_ words: [UInt16], _ value: Value) {
    guard let head = isBackward ? words.last : words.first else { return }
    added[head, default: []].append((words, Int32(values.count)))
    values.append(value)
  }

  /// Lays the phrases out for look-up, the longest of each head first; of equal ones the first that was added.
  mutating func finish() {
    let count = Int(added.keys.max() ?? 0) + 1
    for head in 0..<count {
      heads.append(Int32(entries.count))
      guard let phrases = added[UInt16(head)] else { continue }
      let sorted = phrases.enumerated()
        .sorted { ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset) }
      for (_, phrase) in sorted {
        entries.append(Entry(start: Int32(words.count), count: Int32(phrase.words.count), value: phrase.value))
        words.append(contentsOf: phrase.words)
      }
    }
    heads.append(Int32(entries.count))
    added = [:]
  }

  /// The longest phrase that begins at `start` and satisfies `accepts`: its end and value.
  @inline(__always)
  func match(
    _ items: [Item], at start: Int, where accepts: (Value, Range<Int>) -> Bool = { _, _ in true }
  ) -> (end: Int, value: Value)? {
    guard start >= 0, start < items.count else { return nil }
    let head = Int(items[start].word)
    guard head != 0, head + 1 < heads.count else { return nil }
    for index in Int(heads[head])..<Int(heads[head + 1]) {
      let entry = entries[index]
      let end = start + Int(entry.count)
      guard end <= items.count, isEqual(entry, items, start) else { continue }
      if accepts(values[Int(entry.value)], start..<end) { return (end, values[Int(entry.value)]) }
    }
    return nil
  }

  /// The longest phrase that ends before `end`, begins at or after `floor` and satisfies `accepts`.
  @inline(__always)
  func match(
    _ items: [Item], before end: Int, floor: Int, where accepts: (Value, Range<Int>) -> Bool = { _, _ in true }
  ) -> (start: Int, value: Value)? {
    guard end > floor, end > 0, end <= items.count else { return nil }
    let head = Int(items[end - 1].word)
    guard head != 0, head + 1 < heads.count else { return nil }
    for index in Int(heads[head])..<Int(heads[head + 1]) {
      let entry = entries[index]
      let start = end - Int(entry.count)
      guard start >= floor, start >= 0, isEqual(entry, items, start) else { continue }
      if accepts(values[Int(entry.value)], start..<end) { return (start, values[Int(entry.value)]) }
    }
    return nil
  }

  @inline(__always)
  private func isEqual(_ entry: Entry, _ items: [Item], _ start: Int) -> Bool {
    for index in 0..<Int(entry.count) where items[start + index].word != words[Int(entry.start) + index] {
      return false
    }
    return true
  }
}
