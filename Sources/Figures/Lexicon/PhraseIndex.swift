internal import Segmentation

/// Phrases by their first word, so that a look at a text compares only those that begin with its word.
///
/// The words of all phrases stand in one array: a comparison counts no references.
struct PhraseIndex: Sendable {
  /// A phrase: its words after the first and its number in the list that the index was made of.
  struct Entry: Sendable {
    fileprivate var start: UInt32
    fileprivate var end: UInt32
    /// The phrase's number.
    let number: Int
    /// Whether it is one word.
    var isWord: Bool { start == end }
  }

  private var hashes: [UInt32] = []
  private var entries: [Entry] = []
  private var groups: [Range<Int>] = []
  /// The second words of each group's phrases, and the last ones; empty where a phrase has no second word.
  private var seconds: [WordSet] = []
  private var lasts: [WordSet] = []
  /// The words that phrases begin with; a word's place here plus one is its number.
  private(set) var openers: [String] = []

  /// An index of `phrases`, which are compared in their order.
  init(_ phrases: [Phrase]) {
    var places = WordTable<Int>(capacity: phrases.count)
    var numbers: [[Int]] = []
    for (number, phrase) in phrases.enumerated() {
      guard let first = phrase.first else { continue }
      if let place = places[first] {
        numbers[place].append(number)
      } else {
        places[first] = numbers.count
        numbers.append([number])
        openers.append(first)
      }
    }
    for numbers in numbers {
      let first = entries.count
      for number in numbers {
        let start = UInt32(hashes.count)
        hashes += phrases[number].hashes.dropFirst()
        entries.append(Entry(start: start, end: UInt32(hashes.count), number: number))
      }
      groups.append(first..<entries.count)
      let group = entries[first...]
      let hasWord = group.contains(where: \.isWord)
      seconds.append(hasWord ? WordSet() : WordSet(group.map { hashes[Int($0.start)] }))
      lasts.append(hasWord ? WordSet() : WordSet(group.map { hashes[Int($0.end) - 1] }))
    }
  }

  /// The phrases that begin with the word numbered `opener`, from 1.
  subscript(opener: UInt16) -> ArraySlice<Entry> { entries[groups[Int(opener) - 1]] }

  /// Whether one of the phrases that begin with the word numbered `opener` is that word alone, or the last word of one
  /// stands somewhere in `tokens`: "in" is in every sentence, "custody" is not.
  func mayEnd(_ opener: UInt16, in tokens: [Token], _ filter: inout TokenFilter) -> Bool {
    let lasts = lasts[Int(opener) - 1]
    return lasts.isEmpty || lasts.containsAny(of: tokens, &filter)
  }

  /// Whether one of the phrases that begin with the word numbered `opener` is that word alone, or goes on with the word
  /// that has the hash `second`.
  func mayGoOn(_ opener: UInt16, with second: UInt32) -> Bool {
    let seconds = seconds[Int(opener) - 1]
    return seconds.isEmpty || seconds.contains(second)
  }

  /// Whether the phrase's words after the first stand in `tokens` at `index`; returns the index after them.
  func end(of entry: Entry, in tokens: [Token], at index: Int) -> Int? {
    let count = Int(entry.end - entry.start)
    guard index + count <= tokens.count else { return nil }
    for offset in 0..<count where tokens[index + offset].hash != hashes[Int(entry.start) + offset] { return nil }
    return index + count
  }
}
