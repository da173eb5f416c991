extension Figure.Source {
  /// Whether two names of one article's sources can be one source: all words of one stand in the other, `Hall` and
  /// `Natalie Hall`, `the hospital` and `nurses at the Tera hospital`, but not `Israeli officials` and `Palestinian
  /// officials`. Short words (articles, prepositions) count only where there is nothing else.
  public func isSame(as other: Figure.Source) -> Bool {
    if name == other.name { return true }
    let ours = words
    let theirs = other.words
    return ours.isSubset(of: theirs) || theirs.isSubset(of: ours)
  }

  private var words: Set<String> {
    let all = name.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { $0.lowercased() }
    let long = all.filter { $0.utf8.count > 3 }
    return Set(long.isEmpty ? all : long)
  }
}
