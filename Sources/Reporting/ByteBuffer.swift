/// Bytes that grow at their end, in memory of their own: what is appended costs one check of room and one copy.
///
/// ```swift
/// var buffer = ByteBuffer()
/// buffer.append("{\"low\":")
/// buffer.append(whole: 41)
/// buffer.array   // {"low":41
/// ```
struct ByteBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// The number of bytes.
  private(set) var count = 0

  /// An empty buffer with room for `capacity` bytes.
  init(capacity: Int = 4096) {
    self.capacity = max(16, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// Whether nothing was appended.
  var isEmpty: Bool { count == 0 }

  /// The bytes as an array.
  var array: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Appends a byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count &+= 1
  }

  /// Appends the bytes of a literal.
  @inline(__always)
  mutating func append(_ literal: StaticString) {
    append(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends bytes.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    (base + count).initialize(from: source, count: bytes.count)
    count &+= bytes.count
  }

  /// Appends a whole number in digits.
  mutating func append(whole value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(digits: UInt64(value.magnitude), width: 1)
  }

  /// Appends a number in digits, at least `width` of them.
  mutating func append(digits value: UInt64, width: Int) {
    if value < 10, width <= 1 { return append(UInt8(truncatingIfNeeded: value) &+ UInt8(ascii: "0")) }
    reserve(20)
    var length = 1
    var power: UInt64 = 10
    while length < 20, length < width || value >= power {
      length &+= 1
      if length == 20 { break }
      power &*= 10
    }
    var rest = value
    var place = count &+ length
    count = place
    for _ in 0..<length {
      place &-= 1
      base[place] = UInt8(truncatingIfNeeded: rest % 10) &+ UInt8(ascii: "0")
      rest /= 10
    }
  }

  /// Makes room for so many more bytes.
  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if capacity &- count < more { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
  }
}
