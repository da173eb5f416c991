/// A map from words, as ``Folding`` compares them, to values; looked up by token without making a string.
///
/// ```swift
/// let months = WordTable([("january", 1), ("february", 2)])
/// months[token, in: bytes]
/// ```
///
/// - Complexity: A look-up costs one probe and one comparison of bytes on average; building is linear.
///
/// Everything is inlinable, so that each module has its own code for its own values: the generic code is ten times
/// slower.
public struct WordTable<Value: Sendable>: Sendable {
  @usableFromInline
  struct Entry: Sendable {
    @usableFromInline var hash: UInt32
    @usableFromInline var start: UInt32
    @usableFromInline var count: UInt32
    @usableFromInline var value: Value

    @inlinable
    init(hash: UInt32, start: UInt32, count: UInt32, value: Value) {
      self.hash = hash
      self.start = start
      self.count = count
      self.value = value
    }
  }

  @usableFromInline var keys: [UInt8] = []
  @usableFromInline var entries: [Entry] = []
  // Open addressing with linear probing: 0 is an empty slot, n + 1 the entry n.
  @usableFromInline var slots: [UInt32]
  @usableFromInline var mask: UInt32

  /// An empty table with room for `capacity` words.
  @inlinable
  public init(capacity: Int = 16) {
    var size = 32
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    mask = UInt32(size - 1)
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

  /// The hash of each word, which its tokens have, with its value.
  @inlinable public var hashes: [(hash: UInt32, value: Value)] { entries.map { ($0.hash, $0.value) } }

  /// The value of a word, compared as ``Folding`` says.
  @inlinable
  public subscript(word: String) -> Value? {
    get {
      var folded: [UInt8] = []
      let hash = Folding.append(word, to: &folded)
      return find(folded[...], hash).map { entries[$0].value }
    }
    set {
      guard let newValue else { return }
      // The key is written where it will stand, and taken away again where the word is known.
      let start = keys.count
      let hash = Folding.append(word, to: &keys)
      if let index = find(keys[start...], hash) {
        keys.removeLast(keys.count - start)
        entries[index].value = newValue
        return
      }
      if (entries.count + 1) * 2 > slots.count { grow() }
      entries.append(
        Entry(hash: hash, start: UInt32(start), count: UInt32(keys.count - start), value: newValue))
      insert(hash, UInt32(entries.count))
    }
  }

  @inlinable
  func find(_ folded: ArraySlice<UInt8>, _ hash: UInt32) -> Int? {
    var slot = hash & mask
    while slots[Int(slot)] != 0 {
      let index = Int(slots[Int(slot)]) - 1
      if entries[index].hash == hash, Int(entries[index].count) == folded.count {
        let start = Int(entries[index].start)
        if keys[start..<start + folded.count] == folded { return index }
      }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  @inlinable
  mutating func insert(_ hash: UInt32, _ number: UInt32) {
    var slot = hash & mask
    while slots[Int(slot)] != 0 { slot = (slot &+ 1) & mask }
    slots[Int(slot)] = number
  }

  @inlinable
  mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    mask = UInt32(slots.count - 1)
    for index in entries.indices { insert(entries[index].hash, UInt32(index + 1)) }
  }

  @inlinable
  func matches(_ index: Int, _ token: Token, _ bytes: Span<UInt8>) -> Bool {
    var key = Int(entries[index].start)
    let keyEnd = key + Int(entries[index].count)
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
