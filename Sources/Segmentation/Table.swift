internal import CByteMasks

/// A table of tab-separated rows in memory, read in place.
///
/// Lines that begin with `#` and empty lines are not rows. A row's fields are byte slices of the table.
///
/// ```swift
/// let data = tally_sentence_boundaries()
/// for row in Table(embedded: data.bytes, count: data.count) { row[0]; row[1] }
/// ```
public struct Table: Sequence, Sendable {
  /// Owns the bytes of a table that is not part of the binary.
  private final class Owner: @unchecked Sendable {
    let bytes: UnsafeMutableBufferPointer<UInt8>

    init(_ text: some Collection<UInt8>) {
      bytes = .allocate(capacity: text.count)
      _ = bytes.initialize(from: text)
    }

    deinit { bytes.deallocate() }
  }

  // The memory is never written after the table was made.
  nonisolated(unsafe) private let bytes: UnsafeBufferPointer<UInt8>
  private let owner: Owner?

  /// A table over memory that is never freed: an embedded table.
  public init(embedded bytes: UnsafePointer<UInt8>?, count: Int) {
    self.bytes = UnsafeBufferPointer(start: bytes, count: count)
    owner = nil
  }

  /// A table over its own copy of `text`, for tests and for tables that a user brings.
  public init(_ text: String) {
    let owner = Owner(text.utf8)
    bytes = UnsafeBufferPointer(owner.bytes)
    self.owner = owner
  }

  /// One row: where its line stands in the table.
  public struct Row {
    fileprivate let table: Table
    fileprivate let line: Range<Int>

    /// The number of fields.
    public var count: Int { 1 + table.bytes[line].lazy.filter { $0 == 0x09 }.count }

    /// The bytes of the field at `index`, good as long as the table is; empty where the row has fewer fields.
    ///
    /// - Complexity: O(*n*) in the row's bytes.
    public func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
      guard let bytes = table.bytes.baseAddress else { return UnsafeBufferPointer(start: nil, count: 0) }
      var start = line.lowerBound
      for _ in 0..<index {
        start = tally_first(0x09, bytes, start, line.upperBound)
        if start == line.upperBound { return UnsafeBufferPointer(start: bytes + start, count: 0) }
        start += 1
      }
      let end = tally_first(0x09, bytes, start, line.upperBound)
      return UnsafeBufferPointer(start: bytes + start, count: end - start)
    }

    /// Puts the bytes of all fields into `fields`, good as long as the table is.
    ///
    /// - Complexity: O(*n*) in the row's bytes: one pass, where ``bytes(_:)`` goes over the fields before its own.
    public func split(into fields: inout [UnsafeBufferPointer<UInt8>]) {
      fields.removeAll(keepingCapacity: true)
      guard let bytes = table.bytes.baseAddress else { return }
      var start = line.lowerBound
      while true {
        let end = tally_first(0x09, bytes, start, line.upperBound)
        fields.append(UnsafeBufferPointer(start: bytes + start, count: end - start))
        if end == line.upperBound { return }
        start = end + 1
      }
    }

    /// The parts of the field at `index` between bytes `separator`, without empty ones.
    ///
    /// - Complexity: O(*n*) in the row's bytes.
    public func parts(_ index: Int, separator: Unicode.Scalar) -> [UnsafeBufferPointer<UInt8>] {
      let field = bytes(index)
      var parts: [UnsafeBufferPointer<UInt8>] = []
      guard let bytes = field.baseAddress else { return parts }
      var start = 0
      while start < field.count {
        let end = tally_first(UInt8(ascii: separator), bytes, start, field.count)
        if end > start { parts.append(UnsafeBufferPointer(start: bytes + start, count: end - start)) }
        start = end + 1
      }
      return parts
    }

    /// The field at `index` as text; empty where the row has fewer fields.
    ///
    /// - Complexity: O(*n*) in the row's bytes.
    public subscript(index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }
  }

  /// Reads rows in order.
  public struct Iterator: IteratorProtocol {
    fileprivate let table: Table
    fileprivate var offset = 0

    public mutating func next() -> Row? {
      guard let bytes = table.bytes.baseAddress else { return nil }
      while offset < table.bytes.count {
        let end = tally_first(0x0A, bytes, offset, table.bytes.count)
        let line = offset..<end
        offset = end + 1
        if line.isEmpty || bytes[line.lowerBound] == 0x23 { continue }
        return Row(table: table, line: line)
      }
      return nil
    }
  }

  public func makeIterator() -> Iterator { Iterator(table: self) }
}
