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

  /// The phrases with one word at their head: the longer ones in groups by their neighbour, then the one of that word
  /// alone.
  fileprivate struct Head {
    /// The number of the first group; each begins where the one before ends, the last one ends at ``single``.
    var group: Int32 = 0
    var single: Int32 = 0
    var end: Int32 = 0
    /// One bit for each group: the last six bits of its neighbours' numbers. Most neighbours have none.
    var neighbours: UInt64 = 0
  }

  /// The entries that may match, one after another: those of the neighbour's group, the longest first, then the head
  /// alone.
  private struct Candidates {
    private var index: Int
    private var groupEnd: Int
    private let single: Int
    private let end: Int

    /// The entries of `head`, whose groups are among `groups`, that may match beside `neighbour`.
    @inline(__always)
    init(_ head: Head, beside neighbour: UInt16, _ groups: UnsafePointer<Int32>) {
      (single, end) = (Int(head.single), Int(head.end))
      let bit: UInt64 = 1 &<< UInt64(neighbour)
      if head.neighbours & bit != 0 {
        let group = Int(head.group) + (head.neighbours & (bit &- 1)).nonzeroBitCount
        (index, groupEnd) = (Int(groups[group]), Int(groups[group + 1]))
      } else {
        (index, groupEnd) = (single, single)
      }
    }

    @inline(__always)
    mutating func next() -> Int? {
      if index == groupEnd { index = max(index, single) }
      guard index < end else { return nil }
      defer { index += 1 }
      return index
    }
  }

  private let values: UnsafePointer<Value>
  private let words: UnsafePointer<UInt16>
  private let entries: UnsafePointer<Entry>
  /// The phrases of each head word.
  private let heads: UnsafePointer<Head>
  private let headCount: Int
  /// Where each group of entries begins.
  private let groups: UnsafePointer<Int32>

  fileprivate init(_ values: [Value], _ words: [UInt16], _ entries: [Entry], _ heads: [Head], _ groups: [Int32]) {
    self.groups = Self.kept(groups)
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
    var candidates = Candidates(heads[head], beside: neighbour, groups)
    while let index = candidates.next() {
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
    var candidates = Candidates(heads[head], beside: neighbour, groups)
    while let index = candidates.next() {
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

  /// The phrases laid out for look-up, the longest of each head and neighbour first; of equal ones the first that was
  /// added.
  func finished() -> PhraseTable<Value> {
    // A phrase's head, group and length, which the longest goes before, and its place, as one number.
    let order = phrases.indices.map { index in
      let phrase = phrases[index]
      return UInt64(phrase.head) << 48 | UInt64(group(phrase)) << 40 | UInt64(255 - min(phrase.count, 255)) << 32
        | UInt64(index)
    }.sorted().map { Int($0 & 0xFFFF_FFFF) }
    var groups: [Int32] = []
    var entries: [PhraseTable<Value>.Entry] = []
    entries.reserveCapacity(order.count)
    var heads: [PhraseTable<Value>.Head] = []
    heads.reserveCapacity(order.last.map { Int(phrases[$0].head) + 1 } ?? 1)
    for index in order {
      let phrase = phrases[index]
      let place = Int32(entries.count)
      while heads.count <= Int(phrase.head) {
        // Where the last group of the head before ends.
        groups.append(heads.last?.single ?? place)
        heads.append(.init(group: Int32(groups.count), single: place, end: place))
      }
      let neighbour = neighbour(phrase)
      entries.append(
        .init(start: Int32(phrase.start), count: Int32(phrase.count), value: Int32(index), neighbour: neighbour))
      if phrase.count > 1 {
        let bit: UInt64 = 1 &<< UInt64(neighbour)
        if heads[Int(phrase.head)].neighbours & bit == 0 { groups.append(place) }
        heads[Int(phrase.head)].neighbours |= bit
        heads[Int(phrase.head)].single = place + 1
      }
      heads[Int(phrase.head)].end = place + 1
    }
    if heads.isEmpty { heads.append(.init()) }
    groups.append(heads[heads.count - 1].single)
    return PhraseTable(values, words, entries, heads, groups)
  }

  /// The word beside the head: the second one, or the last but one of a phrase that is found by its last; 0 in a phrase
  /// of one word.
  private func neighbour(_ phrase: Phrase) -> UInt16 {
    phrase.count < 2 ? 0 : words[phrase.start + (isBackward ? phrase.count - 2 : 1)]
  }

  /// The number of the phrase's group among those of its head; a phrase of one word goes last.
  private func group(_ phrase: Phrase) -> UInt16 { phrase.count < 2 ? 64 : neighbour(phrase) & 63 }
}
