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
/// slower. The words stand in memory of the table's own rather than in arrays: a look-up counts no references and
/// checks no bounds.
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

  /// What a table's words are kept in; only one that no other table shares is changed.
  @usableFromInline
  final class Storage: @unchecked Sendable {
    @usableFromInline let keys: UnsafeMutablePointer<UInt8>
    @usableFromInline let keyCapacity: Int
    @usableFromInline let entries: UnsafeMutablePointer<Entry>
    @usableFromInline let entryCapacity: Int
    // Open addressing with linear probing.
    @usableFromInline let slots: UnsafeMutablePointer<Slot>
    @usableFromInline let slotCount: Int
    /// How many entries there are to free.
    @usableFromInline var count = 0

    @inlinable
    init(keyCapacity: Int, entryCapacity: Int) {
      self.keyCapacity = keyCapacity
      self.entryCapacity = entryCapacity
      var size = 32
      while size < entryCapacity * 2 { size *= 2 }
      slotCount = size
      // Sixteen bytes more, for keys are read in such pieces.
      keys = .allocate(capacity: keyCapacity + 16)
      keys.initialize(repeating: 0, count: keyCapacity + 16)
      entries = .allocate(capacity: entryCapacity)
      slots = .allocate(capacity: size)
      slots.initialize(repeating: Slot(), count: size)
    }

    @inlinable
    deinit {
      entries.deinitialize(count: count)
      entries.deallocate()
      keys.deallocate()
      slots.deallocate()
    }
  }

  @usableFromInline var storage: Storage
  // The storage's memory, so that a look-up goes straight to it.
  @usableFromInline nonisolated(unsafe) var keys: UnsafeMutablePointer<UInt8>
  @usableFromInline nonisolated(unsafe) var entries: UnsafeMutablePointer<Entry>
  @usableFromInline nonisolated(unsafe) var slots: UnsafeMutablePointer<Slot>
  @usableFromInline var mask: UInt32
  @usableFromInline var keyCount = 0
  /// The number of words.
  public var count: Int { wordCount }
  @usableFromInline var wordCount = 0

  /// An empty table with room for `capacity` words.
  @inlinable
  public init(capacity: Int = 16) {
    self.init(Storage(keyCapacity: max(capacity, 16) * 8, entryCapacity: max(capacity, 16)))
  }

  @inlinable
  init(_ storage: Storage) {
    self.storage = storage
    keys = storage.keys
    entries = storage.entries
    slots = storage.slots
    mask = UInt32(storage.slotCount - 1)
  }

  /// A table of the given words; of two equal words the last one's value holds.
  @inlinable
  public init(_ words: some Collection<(String, Value)>) {
    self.init(capacity: words.count)
    for (word, value) in words { self[word] = value }
  }

  /// The value of a token of the text `bytes`, or `nil`.
  @inlinable @inline(__always)
  public subscript(token: Token, in bytes: Span<UInt8>) -> Value? {
    defer { withExtendedLifetime(storage) {} }
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
    used.map { ($0.hash, entries[Int($0.number) - 1].value) }
  }

  @inlinable var used: [Slot] {
    defer { withExtendedLifetime(storage) {} }
    return UnsafeBufferPointer(start: slots, count: Int(mask) + 1).filter { $0.number != 0 }
  }

  /// Takes each word's folded bytes and hash with its value to `body`; in no order.
  @inlinable
  public func forEachWord(_ body: (_ key: UnsafeBufferPointer<UInt8>, _ hash: UInt32, _ value: Value) -> Void) {
    defer { withExtendedLifetime(storage) {} }
    for slot in UnsafeBufferPointer(start: slots, count: Int(mask) + 1) where slot.number != 0 {
      let entry = entries[Int(slot.number) - 1]
      body(UnsafeBufferPointer(start: keys + Int(entry.start), count: Int(entry.count)), slot.hash, entry.value)
    }
  }

  /// The value of the word of the UTF-8 bytes `word`, compared as ``Folding`` says.
  @inlinable
  public subscript(bytes word: some Collection<UInt8>) -> Value? {
    defer { withExtendedLifetime(storage) {} }
    return Folding.withFolded(word) { find($0, $1) }.map { entries[$0].value }
  }

  /// The value of a word, compared as ``Folding`` says.
  @inlinable
  public subscript(word: String) -> Value? {
    get { self[bytes: word.utf8] }
    set {
      guard let newValue else { return }
      set(word.utf8, to: newValue)
    }
  }

  /// Gives the word of the UTF-8 bytes `word` a value.
  @inlinable
  public mutating func set(_ word: some Collection<UInt8>, to value: Value) {
    reserve(word.count)
    let (count, hash) = Folding.write(word, to: keys + keyCount)
    if let index = find(UnsafeBufferPointer(start: keys + keyCount, count: count), hash) {
      entries[index].value = value
      return
    }
    append(value, count, hash)
  }

  /// Changes the value of the word of the UTF-8 bytes `word`, which begins as what `initial` says of its folded bytes.
  @inlinable
  public mutating func update(
    _ word: some Collection<UInt8>, initial: (UnsafeBufferPointer<UInt8>) -> Value, _ change: (inout Value) -> Void
  ) {
    reserve(word.count)
    let (count, hash) = Folding.write(word, to: keys + keyCount)
    let folded = UnsafeBufferPointer(start: keys + keyCount, count: count)
    if let index = find(folded, hash) { return change(&entries[index].value) }
    var value = initial(folded)
    change(&value)
    append(value, count, hash)
  }

  /// Gives the word whose folded bytes stand behind the other keys a value.
  @inlinable
  mutating func append(_ value: Value, _ count: Int, _ hash: UInt32) {
    (entries + wordCount).initialize(to: Entry(start: UInt32(keyCount), count: UInt32(count), value: value))
    keyCount += count
    wordCount += 1
    storage.count = wordCount
    insert(Slot(hash: hash, number: UInt32(wordCount)))
  }

  /// The entry of the word `folded`.
  @inlinable
  func find(_ folded: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int? {
    var index = hash & mask
    while true {
      let slot = slots[Int(index)]
      if slot.number == 0 { return nil }
      if slot.hash == hash {
        let entry = entries[Int(slot.number) - 1]
        if folded.elementsEqual(UnsafeBufferPointer(start: keys + Int(entry.start), count: Int(entry.count))) {
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

  /// Makes room for one more word of `bytes` bytes in memory of its own.
  @inlinable
  mutating func reserve(_ bytes: Int) {
    let hasRoom = wordCount < storage.entryCapacity && keyCount + bytes <= storage.keyCapacity
    guard !hasRoom || !isKnownUniquelyReferenced(&storage) else { return }
    var copy = WordTable(
      Storage(
        keyCapacity: hasRoom ? storage.keyCapacity : max(storage.keyCapacity * 2, keyCount + bytes),
        entryCapacity: hasRoom ? storage.entryCapacity : storage.entryCapacity * 2))
    copy.keys.update(from: keys, count: keyCount)
    copy.entries.initialize(from: entries, count: wordCount)
    copy.keyCount = keyCount
    copy.wordCount = wordCount
    copy.storage.count = wordCount
    for slot in used { copy.insert(slot) }
    self = copy
  }

  /// Whether the token's bytes are the key of the entry at `index`.
  @inlinable @inline(__always)
  func matches(_ index: Int, _ token: Token, _ bytes: Span<UInt8>) -> Bool {
    let entry = entries[index]
    let count = Int(token.end &- token.start)
    // Words of letters, apostrophes and stops are compared at once: folding is exact there.
    if token.kind == .word, count == Int(entry.count), count <= 16, count > 0,
      Int(token.start) + 16 <= bytes.count
    {
      let text = bytes.bytes
      let low = text.unsafeLoadUnaligned(fromByteOffset: Int(token.start), as: UInt64.self) | FoldedHash.fold
      let high = text.unsafeLoadUnaligned(fromByteOffset: Int(token.start) + 8, as: UInt64.self) | FoldedHash.fold
      let key = UnsafeRawPointer(keys + Int(entry.start))
      let keyLow = key.loadUnaligned(as: UInt64.self)
      let keyHigh = key.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
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
