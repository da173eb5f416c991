/// An open input that gives its articles in pieces: lines, records, the entries of an archive.
protocol ArticleStream: AnyObject {
  /// The next piece, or `nil` at the end.
  ///
  /// What it throws ends the stream. A piece must be used up before the next is asked for.
  func next() throws(IngestError) -> StreamPiece?
}

/// A piece of an ``ArticleStream``.
enum StreamPiece {
  /// Articles to be parsed on any thread.
  case batch(InputBatch.Content)
  /// An input inside the input.
  case input(Input)
  /// What could not be read; the stream goes on.
  case failure(IngestError)
}
