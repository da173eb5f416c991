/// A map from words, as ``Folding`` compares them, to values; looked up by token without making a string.
///
/// ```swift
/// let months = WordTable([("january", 1), ("february", 2)])
/// months[token, in: bytes]
/// ```
///
/// - Complexity: A look-up costs one probe and one comparison of bytes on average; building is linear.
///
/// A slot holds the hash beside the word's number, so that an unknown word costs one look at one place in memory.
///
/// Everything is inlinable, so that each module has its own code for its own values: the generic code is ten times
/// slower.
public struct WordTable<Value: Sendable>: Sendable {
  /// A word's place among ``keys``.
  @usableFromInline
  struct Entry: Sendable {
    @usableFromInline var start: UInt32
    @usableFromInline var count: UInt32
    @usableFromInline var value: Value

    @inlinable
    init(start: UInt32, count: UInt32, value: Value) {
      self.start = start
      self.count = count
      self.value = value
    }
  }

  /// Where a word is found by its hash.
  @usableFromInline
  struct Slot: Sendable {
    @usableFromInline var hash: UInt32
    /// The entry's number from 1; 0 for an empty slot.
    @usableFromInline var number: UInt32

    @inlinable
    init(hash: UInt32 = 0, number: UInt32 = 0) {
      self.hash = hash
      self.number = number
    }
  }

  @usableFromInline var keys: [UInt8] = []
  @usableFromInline var entries: [Entry] = []
  // Open addressing with linear probing.
  @usableFromInline var slots: [Slot]
  @usableFromInline var mask: UInt32

  /// An empty table with room for `capacity` words.
  @inlinable
  public init(capacity: Int = 16) {
    var size = 32
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    mask = UInt32(size - 1)
    entries.reserveCapacity(capacity)
    keys.reserveCapacity(capacity * 8)
  }

  /// A table of the given words; of two equal words the last one's value holds.
  @inlinable
  public init(_ words: some Collection<(String, Value)>) {
    self.init(capacity: words.count)
    for (word, value) in words { self[word] = value }
  }

  /// The number of words.
  @inlinable public var count: Int { entries.count }

  /// The value of a token of the text `bytes`, or `nil`.
  @inlinable @inline(__always)
  public subscript(token: Token, in bytes: Span<UInt8>) -> Value? {
    var index = token.hash & mask
    while true {
      let slot = slots[Int(index)]
      if slot.number == 0 { return nil }
      if slot.hash == token.hash, matches(Int(slot.number) - 1, token, bytes) {
        return entries[Int(slot.number) - 1].value
      }
      index = (index &+ 1) & mask
    }
  }

  /// The hash of each word, which its tokens have, with its value; in no order.
  @inlinable public var hashes: [(hash: UInt32, value: Value)] {
    slots.filter { $0.number != 0 }.map { ($0.hash, entries[Int($0.number) - 1].value) }
  }

  /// Each word's folded bytes and hash with its value; in no order.
  public var words: [(key: ArraySlice<UInt8>, hash: UInt32, value: Value)] {
    slots.filter { $0.number != 0 }.map {
      let entry = entries[Int($0.number) - 1]
      return (keys[Int(entry.start)..<Int(entry.start + entry.count)], $0.hash, entry.value)
    }
  }

  /// The value of a word, compared as ``Folding`` says.
  @inlinable
  public subscript(word: String) -> Value? {
    get {
      var folded: [UInt8] = []
      let hash = Folding.append(word.utf8, to: &folded)
      return find(folded, from: 0, hash).map { entries[$0].value }
    }
    set {
      guard let newValue else { return }
      set(word.utf8, to: newValue)
    }
  }

  /// Gives the word of the UTF-8 bytes `word` a value.
  @inlinable
  public mutating func set(_ word: some Collection<UInt8>, to value: Value) {
    // The key is written where it will stand, and taken away again where the word is known.
    let start = keys.count
    let hash = Folding.append(word, to: &keys)
    if let index = find(keys, from: start, hash) {
      keys.removeLast(keys.count - start)
      entries[index].value = value
      return
    }
    if (entries.count + 1) * 2 > slots.count { grow() }
    entries.append(Entry(start: UInt32(start), count: UInt32(keys.count - start), value: value))
    insert(Slot(hash: hash, number: UInt32(entries.count)))
  }

  /// The entry of the word that `folded` holds from `from` to its end.
  @inlinable
  func find(_ folded: [UInt8], from: Int, _ hash: UInt32) -> Int? {
    var index = hash & mask
    while true {
      let slot = slots[Int(index)]
      if slot.number == 0 { return nil }
      if slot.hash == hash {
        let entry = entries[Int(slot.number) - 1]
        let start = Int(entry.start)
        if Int(entry.count) == folded.count - from,
          keys[start..<start + Int(entry.count)].elementsEqual(folded[from...])
        {
          return Int(slot.number) - 1
        }
      }
      index = (index &+ 1) & mask
    }
  }

  @inlinable
  mutating func insert(_ slot: Slot) {
    var index = slot.hash & mask
    while slots[Int(index)].number != 0 { index = (index &+ 1) & mask }
    slots[Int(index)] = slot
  }

  @inlinable
  mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    mask = UInt32(slots.count - 1)
    for slot in old where slot.number != 0 { insert(slot) }
  }

  /// Whether the token's bytes are the key of the entry at `index`.
  @inlinable @inline(__always)
  func matches(_ index: Int, _ token: Token, _ bytes: Span<UInt8>) -> Bool {
    let entry = entries[index]
    let count = Int(token.end &- token.start)
    // Words of letters, apostrophes and stops are compared at once: folding is exact there.
    if token.kind == .word, count == Int(entry.count), count <= 16, count > 0,
      Int(token.start) + 16 <= bytes.count, Int(entry.start) + 16 <= keys.count
    {
      let text = bytes.bytes
      let low = text.unsafeLoadUnaligned(fromByteOffset: Int(token.start), as: UInt64.self) | FoldedHash.fold
      let high = text.unsafeLoadUnaligned(fromByteOffset: Int(token.start) + 8, as: UInt64.self) | FoldedHash.fold
      let key = keys.span.bytes
      let keyLow = key.unsafeLoadUnaligned(fromByteOffset: Int(entry.start), as: UInt64.self)
      let keyHigh = key.unsafeLoadUnaligned(fromByteOffset: Int(entry.start) + 8, as: UInt64.self)
      if !token.flags.contains(.nonASCII) {
        let rest = count > 8 ? FoldedHash.mask(count - 8) : 0
        return (low ^ keyLow) & FoldedHash.mask(min(count, 8)) == 0 && (high ^ keyHigh) & rest == 0
      }
    }
    return matchesSlowly(entry, token, bytes)
  }

  @inlinable @inline(never)
  func matchesSlowly(_ entry: Entry, _ token: Token, _ bytes: Span<UInt8>) -> Bool {
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
