/// Cuts a stream into blocks of whole lines.
struct LineBlockReader {
  /// Blocks are about this long; shorter where the stream pauses, longer where a line is.
  static let blockSize = 1 << 18

  private let source: any ByteSource
  private var pending: LineBlock
  private var isAtEnd = false
  private var line = 1

  /// A reader of `source`.
  init(_ source: any ByteSource) {
    self.source = source
    pending = LineBlock(capacity: Self.blockSize)
  }

  /// What a stream is cut into.
  enum Piece {
    /// Whole lines and the number of the first one.
    case lines(LineBlock, firstLine: Int)
    /// A line that is longer than ``InputFormat/longestInput``.
    case tooLong(line: Int)
  }

  /// The next piece, or `nil` at the end.
  ///
  /// - Complexity: linear in the block, also where one line fills many reads.
  mutating func next() throws(IngestError) -> Piece? {
    var edge = Self.lineEnd(pending.bytes, from: 0)
    while !isAtEnd {
      if edge > 0, pending.count >= Self.blockSize || !source.isReady { break }
      if pending.count >= InputFormat.longestInput { return try skipLine() }
      if pending.room.isEmpty { pending.grow() }
      let before = pending.count
      let count = try source.read(into: pending.room)
      if count == 0 {
        isAtEnd = true
        break
      }
      pending.count += count
      edge = max(edge, Self.lineEnd(pending.bytes, from: before))
    }
    if isAtEnd { edge = pending.count }
    if edge == 0 { return nil }

    let block = pending
    let rest = UnsafeRawBufferPointer(rebasing: block.bytes[edge...])
    pending = LineBlock(capacity: max(Self.blockSize, rest.count))
    pending.append(rest)
    block.count = edge
    let firstLine = line
    line += Self.lineBreaks(block.bytes)
    return .lines(block, firstLine: firstLine)
  }

  /// Passes over a line whose beginning fills the block.
  private mutating func skipLine() throws(IngestError) -> Piece {
    while true {
      pending.count = 0
      let count = try source.read(into: pending.room)
      pending.count = count
      let bytes = pending.bytes
      let lineBreak = bytes.firstIndex(of: 0x0A)
      if count > 0, lineBreak == nil { continue }
      isAtEnd = count == 0
      let rest = UnsafeRawBufferPointer(rebasing: bytes[(lineBreak.map { $0 + 1 } ?? count)...])
      let next = LineBlock(capacity: max(Self.blockSize, rest.count))
      next.append(rest)
      pending = next
      line += 1
      return .tooLong(line: line - 1)
    }
  }

  /// The offset after the last line break at or after `start`, or 0.
  private static func lineEnd(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var offset = bytes.count
    while offset > start {
      if bytes[offset - 1] == 0x0A { return offset }
      offset -= 1
    }
    return 0
  }

  private static func lineBreaks(_ bytes: UnsafeRawBufferPointer) -> Int {
    var breaks = 0
    var start = 0
    while true {
      start += LineBlock.lineEnd(UnsafeRawBufferPointer(rebasing: bytes[start...])) + 1
      if start > bytes.count { return breaks }
      breaks += 1
    }
  }
}
