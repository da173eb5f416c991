/// Phrases of words of the ``Vocabulary`` with a value each; the longest match wins.
///
/// Everything lies in flat memory that is never freed, as the tables live as long as the program, so that a look-up
/// counts no references.
struct PhraseTable<Value: Sendable>: @unchecked Sendable {
  fileprivate struct Entry {
    var start: Int32
    var count: Int32
    var value: Int32
    /// The word beside the head; 0 in a phrase of one word. Most phrases of a head differ there.
    var neighbour: UInt16
  }

  /// The phrases with one word at their head: the longer ones, then the one of that word alone.
  fileprivate struct Head {
    var first: Int32 = 0
    var single: Int32 = 0
    var end: Int32 = 0
    /// One bit for each value of the last six bits of a neighbour's number: most neighbours are turned away by it.
    var neighbours: UInt64 = 0

    /// Where the phrases begin that may match beside `neighbour`.
    @inline(__always)
    func start(beside neighbour: UInt16) -> Int {
      Int(neighbours &>> UInt64(neighbour) & 1 != 0 ? first : single)
    }
  }

  private let values: UnsafePointer<Value>
  private let words: UnsafePointer<UInt16>
  private let entries: UnsafePointer<Entry>
  /// The phrases of each head word.
  private let heads: UnsafePointer<Head>
  private let headCount: Int

  fileprivate init(_ values: [Value], _ words: [UInt16], _ entries: [Entry], _ heads: [Head]) {
    self.values = Self.kept(values)
    self.words = Self.kept(words)
    self.entries = Self.kept(entries)
    self.heads = Self.kept(heads)
    headCount = heads.count
  }

  /// A copy of `array` that is never freed.
  private static func kept<Element>(_ array: [Element]) -> UnsafePointer<Element> {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: max(1, array.count))
    copy.initialize(from: array, count: array.count)
    return UnsafePointer(copy)
  }

  /// The longest phrase that begins at `start` and satisfies `accepts`: its end and value.
  @inline(__always)
  func match(
    _ items: Items, at start: Int, where accepts: (Value, Range<Int>) -> Bool = { _, _ in true }
  ) -> (end: Int, value: Value)? {
    guard start >= 0, start < items.count else { return nil }
    let head = Int(items[start].word)
    guard head != 0, head < headCount else { return nil }
    let neighbour = items[start + 1].word
    for index in heads[head].start(beside: neighbour)..<Int(heads[head].end) {
      let entry = entries[index]
      guard entry.neighbour == 0 || entry.neighbour == neighbour else { continue }
      let end = start + Int(entry.count)
      guard end <= items.count, isEqual(entry, items, start) else { continue }
      if accepts(values[Int(entry.value)], start..<end) { return (end, values[Int(entry.value)]) }
    }
    return nil
  }

  /// The longest phrase that ends before `end`, begins at or after `floor` and satisfies `accepts`.
  @inline(__always)
  func match(
    _ items: Items, before end: Int, floor: Int, where accepts: (Value, Range<Int>) -> Bool = { _, _ in true }
  ) -> (start: Int, value: Value)? {
    guard end > floor, end > 0, end <= items.count else { return nil }
    let head = Int(items[end - 1].word)
    guard head != 0, head < headCount else { return nil }
    let neighbour = items[end - 2].word
    for index in heads[head].start(beside: neighbour)..<Int(heads[head].end) {
      let entry = entries[index]
      guard entry.neighbour == 0 || entry.neighbour == neighbour else { continue }
      let start = end - Int(entry.count)
      guard start >= floor, start >= 0, isEqual(entry, items, start) else { continue }
      if accepts(values[Int(entry.value)], start..<end) { return (start, values[Int(entry.value)]) }
    }
    return nil
  }

  @inline(__always)
  private func isEqual(_ entry: Entry, _ items: Items, _ start: Int) -> Bool {
    for index in 0..<Int(entry.count) where items[start + index].word != words[Int(entry.start) + index] {
      return false
    }
    return true
  }
}

/// Takes in the phrases of a ``PhraseTable``.
struct PhraseTableBuilder<Value: Sendable> {
  /// A phrase as it was added: where its words stand among ``words``.
  private struct Phrase {
    var head: UInt16
    var start: Int
    var count: Int
  }

  /// Whether phrases are found by their last word.
  private let isBackward: Bool
  private var words: [UInt16] = []
  private var phrases: [Phrase] = []
  /// The value of each phrase.
  private var values: [Value] = []

  /// A builder of a table that finds phrases by their first word, or by their last one.
  init(backward: Bool = false) { isBackward = backward }

  /// Adds the phrase of `words`.
  mutating func add(_ words: [UInt16], _ value: Value) {
    guard let head = isBackward ? words.last : words.first else { return }
    phrases.append(Phrase(head: head, start: self.words.count, count: words.count))
    self.words += words
    values.append(value)
  }

  /// The phrases laid out for look-up, the longest of each head first; of equal ones the first that was added.
  func finished() -> PhraseTable<Value> {
    let order = phrases.indices.sorted {
      let (left, right) = (phrases[$0], phrases[$1])
      if left.head != right.head { return left.head < right.head }
      return left.count == right.count ? $0 < $1 : left.count > right.count
    }
    var entries: [PhraseTable<Value>.Entry] = []
    entries.reserveCapacity(order.count)
    var heads: [PhraseTable<Value>.Head] = []
    heads.reserveCapacity(order.last.map { Int(phrases[$0].head) + 1 } ?? 1)
    for index in order {
      let phrase = phrases[index]
      let place = Int32(entries.count)
      while heads.count <= Int(phrase.head) { heads.append(.init(first: place, single: place, end: place)) }
      // The word beside the head: the last but one of a phrase that is found by its last.
      let neighbour = phrase.count < 2 ? 0 : words[phrase.start + (isBackward ? phrase.count - 2 : 1)]
      entries.append(
        .init(start: Int32(phrase.start), count: Int32(phrase.count), value: Int32(index), neighbour: neighbour))
      if phrase.count > 1 {
        heads[Int(phrase.head)].neighbours |= 1 &<< UInt64(neighbour)
        heads[Int(phrase.head)].single = place + 1
      }
      heads[Int(phrase.head)].end = place + 1
    }
    if heads.isEmpty { heads.append(.init()) }
    return PhraseTable(values, words, entries, heads)
  }
}
