/// A run of articles of an archive, to be read on any thread.
public struct ArticlePage: Sendable, Hashable {
  /// The numbers of its first and last article.
  let numbers: ClosedRange<Int>
}
