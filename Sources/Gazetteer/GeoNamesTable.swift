/// Places that a user brings, in GeoNames' own format (`cities500.txt`, `allCountries.txt`): tab-separated lines of
/// id, name, ASCII name, alternate names, latitude, longitude, class, code, country, further countries, four
/// divisions, population and more.
///
/// The index holds one entry of 16 bytes a name, sorted by the hash of the folded name; rows are read when they are
/// asked for.
struct GeoNamesTable: Sendable {
  private struct Entry {
    var hash: UInt64
    /// Where the row begins; `nowhere` marks a name that only longer names begin with.
    var row: UInt32
    var isAlternate: Bool
  }

  private static let nowhere = UInt32.max
  private let bytes: [UInt8]
  private let entries: [Entry]
  private let alpha3: @Sendable (String) -> String?
  /// How many rows are places.
  let placeCount: Int

  /// A table of the rows of `bytes`; lines of another shape are left out.
  ///
  /// - Complexity: O(*n* log *n*) in the names.
  init(_ bytes: [UInt8], alpha3: @escaping @Sendable (String) -> String?) {
    self.bytes = bytes
    self.alpha3 = alpha3
    var entries: [Entry] = []
    var key: [UInt8] = []
    let span = bytes.span
    var row = 0
    var placeCount = 0
    while row < bytes.count, row < Int(Self.nowhere) {
      let fields = GeoNamesTable.fields(span, row)
      defer { row = (fields.last?.upperBound ?? row) + 1 }
      guard fields.count >= 15, GeoNamesTable.beginsNumber(span, fields[0]), GeoNamesTable.beginsNumber(span, fields[4])
      else { continue }
      placeCount += 1
      func add(_ range: Range<Int>, isAlternate: Bool) {
        key.removeAll(keepingCapacity: true)
        guard range.count <= 80, NameFolding.append(span, range.lowerBound, range.upperBound, to: &key) else { return }
        if key.last == 0x20 { key.removeLast() }
        guard key.count >= (isAlternate ? 4 : 2) else { return }
        var hash = GeoNamesTable.seed
        for byte in key {
          if byte == 0x20 { entries.append(Entry(hash: hash, row: Self.nowhere, isAlternate: false)) }
          hash = GeoNamesTable.hash(hash, byte)
        }
        entries.append(Entry(hash: hash, row: UInt32(row), isAlternate: isAlternate))
      }
      add(fields[1], isAlternate: false)
      add(fields[2], isAlternate: false)
      var start = fields[3].lowerBound
      for offset in fields[3] where bytes[offset] == 0x2C {
        GeoNamesTable.addAlternate(span, start..<offset, add)
        start = offset + 1
      }
      GeoNamesTable.addAlternate(span, start..<fields[3].upperBound, add)
    }
    entries.sort { ($0.hash, $0.row, $0.isAlternate ? 1 : 0) < ($1.hash, $1.row, $1.isAlternate ? 1 : 0) }
    self.entries = entries
    self.placeCount = placeCount
  }

  /// Whether a field holds a number, as an id and a latitude do.
  private static func beginsNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard var first = range.first else { return false }
    if bytes[first] == 0x2D { first += 1 }
    return first < range.upperBound && bytes[first] &- 0x30 < 10
  }

  /// Alternate names count where they begin with a capital and are no code.
  private static func addAlternate(_ bytes: Span<UInt8>, _ range: Range<Int>, _ add: (Range<Int>, Bool) -> Void) {
    guard let first = range.first, bytes[first] &- 0x41 < 26 || bytes[first] >= 0xC3 else { return }
    guard range.contains(where: { bytes[$0] &- 0x61 < 26 || bytes[$0] >= 0x80 }) else { return }
    add(range, true)
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  private static func fields(_ bytes: Span<UInt8>, _ row: Int) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    fields.reserveCapacity(19)
    var start = row
    var offset = row
    while offset < bytes.count, bytes[offset] != 0x0A {
      if bytes[offset] == 0x09 {
        fields.append(start..<offset)
        start = offset + 1
      }
      offset += 1
    }
    fields.append(start..<offset)
    return fields
  }

  /// The rows that `key` names, with whether longer names begin with it.
  func find(_ key: some Sequence<UInt8>) -> (rows: [(row: Int, isAlternate: Bool)], goesOn: Bool) {
    let hash = key.reduce(Self.seed) { Self.hash($0, $1) }
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    var rows: [(row: Int, isAlternate: Bool)] = []
    var goesOn = false
    while low < entries.count, entries[low].hash == hash {
      if entries[low].row == Self.nowhere {
        goesOn = true
      } else if rows.last?.row != Int(entries[low].row) {
        rows.append((Int(entries[low].row), entries[low].isAlternate))
      }
      low += 1
    }
    return (rows, goesOn)
  }

  /// The place of a row.
  func place(at row: Int) -> Place? {
    let fields = GeoNamesTable.fields(bytes.span, row)
    guard fields.count >= 15 else { return nil }
    func text(_ index: Int) -> String { String(decoding: bytes[fields[index]], as: UTF8.self) }
    let kind: Place.Kind =
      switch text(6) {
      case "A": text(7).hasPrefix("PCL") ? .country : .division
      case "H": .water
      case "P": .settlement
      default: .region
      }
    let country = text(8)
    return Place(
      kind: kind, country: alpha3(country), latitude: Double(text(4)), longitude: Double(text(5)),
      population: Int(text(14)) ?? 0, geonamesID: Int(text(0)), name: text(1))
  }
}
