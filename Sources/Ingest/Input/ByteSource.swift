/// Bytes that are read once, in order: a file, standard input, an entry of an archive, a decompressed stream.
protocol ByteSource: AnyObject {
  /// Reads at most the buffer's bytes; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(IngestError) -> Int

  /// Whether a read would return at once, because bytes or the end are there.
  var isReady: Bool { get }
}
