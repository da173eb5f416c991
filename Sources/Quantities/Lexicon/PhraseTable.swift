/// Phrases of words of the ``Vocabulary`` with a value each; the longest match wins.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Entry {
    var words: [UInt16]
    var value: Value
  }

  /// Whether phrases are found by their last word.
  private let isBackward: Bool
  private var entries: [[Entry]] = []

  /// A table that finds phrases by their first word, or by their last one.
  init(backward: Bool = false) { isBackward = backward }

  /// Adds the phrase of `words`.
  mutating func add(_ words: [UInt16], _ value: Value) {
    guard let head = isBackward ? words.last : words.first else { return }
    while entries.count <= Int(head) { entries.append([]) }
    let index = entries[Int(head)].firstIndex { $0.words.count < words.count } ?? entries[Int(head)].endIndex
    entries[Int(head)].insert(Entry(words: words, value: value), at: index)
  }

  /// The longest phrase that begins at `start` and satisfies `accepts`: its end and value.
  @inline(__always)
  func match(
    _ items: [Item], at start: Int, where accepts: (Value, Range<Int>) -> Bool = { _, _ in true }
  ) -> (end: Int, value: Value)? {
    guard start < items.count else { return nil }
    let head = Int(items[start].word)
    guard head != 0, head < entries.count else { return nil }
    for entry in entries[head] {
      let end = start + entry.words.count
      guard end <= items.count, (1..<entry.words.count).allSatisfy({ items[start + $0].word == entry.words[$0] })
      else { continue }
      if accepts(entry.value, start..<end) { return (end, entry.value) }
    }
    return nil
  }

  /// The longest phrase that ends before `end`, begins at or after `floor` and satisfies `accepts`.
  @inline(__always)
  func match(
    _ items: [Item], before end: Int, floor: Int, where accepts: (Value, Range<Int>) -> Bool = { _, _ in true }
  ) -> (start: Int, value: Value)? {
    guard end > floor, end <= items.count else { return nil }
    let head = Int(items[end - 1].word)
    guard head != 0, head < entries.count else { return nil }
    for entry in entries[head] {
      let start = end - entry.words.count
      guard start >= floor, (0..<entry.words.count - 1).allSatisfy({ items[start + $0].word == entry.words[$0] })
      else { continue }
      if accepts(entry.value, start..<end) { return (start, entry.value) }
    }
    return nil
  }
}
