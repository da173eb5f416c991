/// A map from words, as ``Folding`` compares them, to values; looked up by token without making a string.
///
/// ```swift
/// let months = WordTable([("january", 1), ("february", 2)])
/// months[token, in: bytes]
/// ```
///
/// - Complexity: A look-up costs one probe and one comparison of bytes on average; building is linear.
public struct WordTable<Value: Sendable>: Sendable {
  private struct Entry {
    var hash: UInt32
    var start: UInt32
    var count: UInt16
    var value: Value
  }

  private var keys: [UInt8] = []
  private var entries: [Entry] = []
  // Open addressing with linear probing: 0 is an empty slot, n + 1 the entry n.
  private var slots: [UInt32]
  private var mask: UInt32

  /// An empty table with room for `capacity` words.
  public init(capacity: Int = 16) {
    var size = 32
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    mask = UInt32(size - 1)
  }

  /// A table of the given words; of two equal words the last one's value holds.
  public init(_ words: some Collection<(String, Value)>) {
    self.init(capacity: words.count)
    for (word, value) in words { self[word] = value }
  }

  /// The number of words.
  public var count: Int { entries.count }

  /// The value of a token of the text `bytes`, or `nil`.
  @inline(__always)
  public subscript(token: Token, in bytes: Span<UInt8>) -> Value? {
    var slot = token.hash & mask
    while true {
      let index = slots[Int(slot)]
      if index == 0 { return nil }
      if entries[Int(index) - 1].hash == token.hash, matches(Int(index) - 1, token, bytes) {
        return entries[Int(index) - 1].value
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// The value of a word, compared as ``Folding`` says.
  public subscript(word: String) -> Value? {
    get { find(Folding.fold(word.utf8)).map { entries[$0].value } }
    set {
      let folded = Folding.fold(word.utf8)
      guard let newValue else { return }
      if let index = find(folded) {
        entries[index].value = newValue
        return
      }
      if (entries.count + 1) * 2 > slots.count { grow() }
      let hash = Folding.hash(of: folded)
      entries.append(
        Entry(hash: hash, start: UInt32(keys.count), count: UInt16(folded.count), value: newValue))
      keys.append(contentsOf: folded)
      insert(hash, UInt32(entries.count))
    }
  }

  private func find(_ folded: [UInt8]) -> Int? {
    let hash = Folding.hash(of: folded)
    var slot = hash & mask
    while slots[Int(slot)] != 0 {
      let entry = entries[Int(slots[Int(slot)]) - 1]
      if entry.hash == hash, keys[Int(entry.start)..<Int(entry.start) + Int(entry.count)].elementsEqual(folded) {
        return Int(slots[Int(slot)]) - 1
      }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  private mutating func insert(_ hash: UInt32, _ number: UInt32) {
    var slot = hash & mask
    while slots[Int(slot)] != 0 { slot = (slot &+ 1) & mask }
    slots[Int(slot)] = number
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    mask = UInt32(slots.count - 1)
    for (index, entry) in entries.enumerated() { insert(entry.hash, UInt32(index + 1)) }
  }

  private func matches(_ index: Int, _ token: Token, _ bytes: Span<UInt8>) -> Bool {
    let entry = entries[index]
    var key = Int(entry.start)
    let keyEnd = key + Int(entry.count)
    var offset = Int(token.start)
    let end = Int(token.end)
    while offset < end, key < keyEnd {
      var byte = bytes[offset]
      if byte == 0xE2, offset + 2 < end, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0x99 {
        byte = 0x27
        offset += 2
      }
      if Folding.lower(byte) != keys[key] { return false }
      offset += 1
      key += 1
    }
    return offset == end && key == keyEnd
  }
}
