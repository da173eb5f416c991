internal import Segmentation

/// The names that are embedded in the binary: lines of folded name, a tab, and the places it names, sorted by bytes.
///
/// A place is named by where its row begins in the table of places, in base 36; after it a flag may say how the name
/// must be written. `paris→64ov,su0q`, `us→bth:c`. A third column `w` marks names that are common words too.
/// A look-up is a binary search: over the first bytes of every so many lines, then over the lines between two of them.
/// Where it has led is remembered for the words that texts repeat (``LineMemo``).
struct NameTable: Sendable {
  // The memory is never written.
  nonisolated(unsafe) let names: UnsafeBufferPointer<UInt8>
  nonisolated(unsafe) let places: UnsafeBufferPointer<UInt8>

  /// The distance in bytes of the lines whose beginnings are ``samples``.
  private static let step = 256
  /// The first eight bytes of some lines, big-endian, and where those lines begin: 80 kB that stay in the cache.
  private let samples: [UInt64]
  private let starts: [UInt32]
  private let memo = LineMemo()

  /// A table over bytes that are never freed.
  init(names: UnsafeBufferPointer<UInt8>, places: UnsafeBufferPointer<UInt8>) {
    self.names = names
    self.places = places
    var samples: [UInt64] = []
    var starts: [UInt32] = []
    samples.reserveCapacity(names.count / Self.step + 1)
    starts.reserveCapacity(names.count / Self.step + 1)
    var offset = 0
    while offset < names.count {
      while offset < names.count, names[offset] != 0x0A { offset += 1 }
      offset += 1
      guard offset < names.count else { break }
      samples.append(Self.head(offset) { $0 < names.count ? names[$0] : 0 })
      starts.append(UInt32(truncatingIfNeeded: offset))
      offset += Self.step
    }
    self.samples = samples
    self.starts = starts
  }

  /// Eight bytes from `start` on as one number that orders as they do.
  @inline(__always)
  private static func head(_ start: Int, _ byte: (Int) -> UInt8) -> UInt64 {
    (start..<start + 8).reduce(0) { $0 << 8 | UInt64(byte($1)) }
  }

  /// The stretch of the table in which the first line that is not less than `key` begins.
  private func stretch(of key: UnsafeBufferPointer<UInt8>) -> (low: Int, high: Int) {
    let head = Self.head(0) { $0 < key.count ? key[$0] : 0 }
    var first = 0
    var last = samples.count
    while first < last {
      let middle = (first + last) / 2
      if samples[middle] < head { first = middle + 1 } else { last = middle }
    }
    var end = first
    while end < samples.count, samples[end] == head { end += 1 }
    return (first > 0 ? Int(starts[first - 1]) : 0, end < samples.count ? Int(starts[end]) : names.count)
  }

  /// What was found of a key.
  struct Hit {
    /// The line of the key itself, without its line break; empty where only longer names begin with the key.
    var line: Range<Int>
    /// Whether names begin with the key and go on with a further word.
    var goesOn: Bool
  }

  /// Looks `key` up.
  ///
  /// - Complexity: O(log *n*).
  func find(_ key: UnsafeBufferPointer<UInt8>) -> Hit {
    let low = firstLine(notLessThan: key)
    var line = low..<low
    var next = low
    if begins(low, key), names[low + key.count] == 0x09 {
      next = nextLine(low)
      line = low..<next - 1
    }
    return Hit(line: line, goesOn: begins(next, key) && names[next + key.count] == 0x20)
  }

  /// The first line that is not less than the key, lines and key compared up to the tab.
  private func firstLine(notLessThan key: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = NameHash(key).value
    if let line = memo.line(for: hash) {
      // The key's own line, or the first of those behind it.
      if begins(line, key), names[line + key.count] == 0x09 { return line }
      if !isLess(line, key), line == 0 || isLess(previousLine(line), key) { return line }
    }
    var (low, high) = stretch(of: key)
    while low < high, let bytes = names.baseAddress {
      let middle = LineSearch.start(of: bytes, before: (low + high) / 2, behind: low)
      if isLess(middle, key) {
        low = nextLine(middle)
      } else {
        high = middle
      }
    }
    memo.remember(low, for: hash)
    return low
  }

  private func previousLine(_ line: Int) -> Int {
    var start = line - 1
    while start > 0, names[start - 1] != 0x0A { start -= 1 }
    return start
  }

  private func nextLine(_ offset: Int) -> Int {
    var end = offset
    while end < names.count, names[end] != 0x0A { end += 1 }
    return min(end + 1, names.count)
  }

  @inline(__always)
  private func begins(_ line: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line + key.count < names.count else { return false }
    for index in 0..<key.count where names[line + index] != key[index] { return false }
    return true
  }

  @inline(__always)
  private func isLess(_ line: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < key.count {
      let byte = line + index < names.count ? names[line + index] : 0
      if byte != key[index] { return byte < key[index] }
      index += 1
    }
    return false
  }

  /// Adds the places that the name of a line may mean; returns whether the name is a common word too.
  func addCandidates(of line: Range<Int>, to candidates: inout [Candidate]) -> Bool {
    var offset = line.lowerBound
    while offset < line.upperBound, names[offset] != 0x09 { offset += 1 }
    offset += 1
    // Room for each place that a comma parts from the one before, and no more: mentions are kept.
    let commas = line.count { names[$0] == 0x2C }
    candidates.reserveCapacity(commas + 1)
    var row = 0
    var flag: UInt8 = 0
    var isFlag = false
    while offset < line.upperBound {
      let byte = names[offset]
      switch byte {
      case 0x2C:
        if let candidate = candidate(at: row, flag) { candidates.append(candidate) }
        row = 0
        flag = 0
        isFlag = false
      case 0x3A: isFlag = true
      case 0x09:
        if let candidate = candidate(at: row, flag) { candidates.append(candidate) }
        return true
      default:
        if isFlag {
          flag = byte
        } else {
          row = row &* 36 &+ Int(byte < 0x3A ? byte &- 0x30 : byte &- 0x57)
        }
      }
      offset += 1
    }
    if let candidate = candidate(at: row, flag) { candidates.append(candidate) }
    return false
  }

  /// The place whose row begins at `row`, as far as choosing among places needs it.
  private func candidate(at row: Int, _ flag: UInt8) -> Candidate? {
    guard row >= 0, row < places.count, let kind = Place.Kind(rawValue: places[row]) else { return nil }
    var field = 0
    var start = row
    var offset = row
    var country: CountryCode?
    var admin1 = NameHash.none
    var population = 0
    while offset < places.count, field < 6 {
      let byte = places[offset]
      if byte == 0x0A { return nil }
      if byte == 0x09 {
        if field == 1 { country = CountryCode(places[start..<offset]) }
        if field == 2, offset > start { admin1 = NameHash(places[start..<offset]) }
        field += 1
        start = offset + 1
      } else if field == 5 {
        population = population &* 10 &+ Int(byte &- 0x30)
      }
      offset += 1
    }
    return Candidate(
      kind: kind, country: country, admin1: admin1, population: population &* 1000, isAlternate: flag == 0x61,
      needsCapitals: flag == 0x63, needsComma: flag == 0x73, row: row)
  }

  /// The place whose row begins at `row`.
  func place(at row: Int) -> Place? {
    guard row >= 0, row < places.count, let kind = Place.Kind(rawValue: places[row]) else { return nil }
    var fields: [Range<Int>] = []
    fields.reserveCapacity(8)
    var start = row
    var offset = row
    while offset < places.count, places[offset] != 0x0A {
      if places[offset] == 0x09 {
        fields.append(start..<offset)
        start = offset + 1
      }
      offset += 1
    }
    fields.append(start..<offset)
    guard fields.count == 8 else { return nil }
    func text(_ index: Int) -> String? {
      fields[index].isEmpty ? nil : String(decoding: places[fields[index]], as: UTF8.self)
    }
    return Place(
      kind: kind, country: text(1), admin1: text(2), latitude: number(fields[3]), longitude: number(fields[4]),
      population: (number(fields[5]).map { Int($0) } ?? 0) * 1000, geonamesID: number(fields[6]).map { Int($0) },
      name: text(7) ?? "")
  }

  /// The number that a field's digits are, at most fifteen; `nil` where it holds anything else.
  private func number(_ field: Range<Int>) -> Double? {
    var digits = 0
    var value = 0
    var scale = 1
    var hasStop = false
    for offset in field {
      switch places[offset] {
      case 0x2D where offset == field.lowerBound: break
      case 0x2E where !hasStop && digits > 0: hasStop = true
      case 0x30...0x39:
        digits += 1
        value = value * 10 + Int(places[offset] - 0x30)
        if hasStop { scale *= 10 }
      default: return nil
      }
      guard digits <= 15 else { return nil }
    }
    guard digits > 0 else { return nil }
    // Both are whole and below 2⁵³, so that the quotient is the number nearest to what is written.
    return (places[field.lowerBound] == 0x2D ? -1 : 1) * (Double(value) / Double(scale))
  }
}
