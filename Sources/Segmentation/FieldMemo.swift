/// What the fields of a table mean, of which rows repeat a few: each is read once.
///
/// ```swift
/// var measures = FieldMemo<Measure?>()
/// measures.value(of: row.bytes(1)) { Measure(rawValue: $0) }
/// ```
///
/// Fields are compared as ``Folding`` says: for names in lower case.
///
/// - Complexity: A field that was read before costs a look-up in a ``WordTable`` and makes no string.
public struct FieldMemo<Value: Sendable> {
  @usableFromInline var known = WordTable<Value>()

  /// A memo that knows no field.
  @inlinable
  public init() {}

  /// What `field` means: what `read` said of its text the first time.
  @inlinable
  public mutating func value(of field: UnsafeBufferPointer<UInt8>, _ read: (String) -> Value) -> Value {
    if let value = known[bytes: field] { return value }
    let value = read(String(decoding: field, as: UTF8.self))
    known.set(field, to: value)
    return value
  }
}
