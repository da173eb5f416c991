internal import Articles
internal import GRDB
internal import GRDBSQLite

/// A prepared statement that binds and reads texts by their length.
///
/// GRDB's own bindings end a text at its first NUL, which a text of an article may hold, and go through an enumeration
/// for every value; an import binds some forty values a figure.
///
/// ```swift
/// var query = try PreparedQuery(db, "SELECT number FROM article WHERE id = ?")
/// query.bind("a1")
/// while try query.step() { print(query.integer(0)) }
/// ```
struct PreparedQuery {
  private let statement: Statement
  private let handle: OpaquePointer
  private var bound: CInt = 0

  /// The statement `sql`, which is prepared once a connection.
  init(_ db: Database, _ sql: String) throws {
    statement = try db.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
    reset()
  }

  /// Makes the statement ready to run again, without values.
  mutating func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    bound = 0
  }

  // MARK: Values, from the first on

  /// Binds the next value, a text.
  mutating func bind(_ text: String?) {
    bound += 1
    guard var text else { return }
    text.withUTF8 { bind($0) }
  }

  /// Binds the next value, a text in valid UTF-8.
  mutating func bind(_ text: SourceText) {
    bound += 1
    text.bytes.withUnsafeBufferPointer { bind($0) }
  }

  private func bind(_ bytes: UnsafeBufferPointer<UInt8>) {
    // SQLITE_TRANSIENT: SQLite copies the bytes. An empty buffer has no address, which would mean NULL.
    let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    guard let address = bytes.baseAddress else {
      sqlite3_bind_text(handle, bound, "", 0, copies)
      return
    }
    address.withMemoryRebound(to: CChar.self, capacity: bytes.count) { address in
      _ = sqlite3_bind_text64(handle, bound, address, sqlite3_uint64(bytes.count), copies, UInt8(SQLITE_UTF8))
    }
  }

  /// Binds the next value, a number; infinite ones too.
  mutating func bind(_ number: Double?) {
    bound += 1
    if let number { sqlite3_bind_double(handle, bound, number) }
  }

  /// Binds the next value, a whole number.
  mutating func bind(_ number: Int?) {
    bound += 1
    if let number { sqlite3_bind_int64(handle, bound, Int64(number)) }
  }

  /// Binds the next value, 1 or 0.
  mutating func bind(_ flag: Bool?) {
    bind(flag.map { $0 ? 1 : 0 })
  }

  // MARK: Rows

  /// Goes to the next row; false at the end, where the statement is ready to run again.
  mutating func step() throws -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    let message = sqlite3_db_handle(handle).flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
    reset()
    if code == SQLITE_DONE { return false }
    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }

  /// Runs a statement that gives no rows.
  mutating func run() throws {
    while try step() {}
  }

  // MARK: Columns of the row, from 0

  /// Whether the column holds nothing.
  func isNull(_ column: CInt) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// A whole number; 0 where there is none.
  func integer(_ column: CInt) -> Int { Int(sqlite3_column_int64(handle, column)) }

  /// A number, or `nil`.
  func number(_ column: CInt) -> Double? { isNull(column) ? nil : sqlite3_column_double(handle, column) }

  /// A text, or `nil`.
  func text(_ column: CInt) -> String? {
    isNull(column) ? nil : String(decoding: bytes(column), as: UTF8.self)
  }

  /// The bytes of a text; valid until the next step.
  func bytes(_ column: CInt) -> UnsafeBufferPointer<UInt8> {
    // The text first: asking for the length before could convert it.
    let address = sqlite3_column_text(handle, column)
    return UnsafeBufferPointer(start: address, count: Int(sqlite3_column_bytes(handle, column)))
  }

  /// A member of an enumeration by its raw value.
  func value<Value: RawRepresentable<String>>(_ column: CInt, or other: Value) -> Value {
    Value(rawValue: String(decoding: bytes(column), as: UTF8.self)) ?? other
  }
}
