public import Articles

extension Figure {
  /// Whether the figure is added to a count before it rather than being that count: "five more bodies", "another 12".
  ///
  /// "More than 40" is a bound.
  public func isIncrement(in text: SourceText) -> Bool {
    guard text.range.contains(quote) else { return false }
    let words = text.string(in: quote).split { !$0.isLetter }.map { WordHash.of(String($0)) }
    return words.indices.contains { index in
      WordSets.increments.contains(words[index])
        && !(index + 1 < words.count && WordSets.than.contains(words[index + 1]))
    }
  }

  /// Whether a phrase adds those counted to others of its sentence: "along with two guards"; or a pronoun tells of one
  /// whom no number of the sentence counts: "killed six people and *himself*", "before police killed *him*".
  var isAdded: Bool { Self.isAdded(rule) }

  /// Whether `rule` is of those that add to others.
  static func isAdded(_ rule: String) -> Bool {
    rule.hasPrefix("added.") || rule.hasPrefix("pronoun.") || rule.hasSuffix(".suicide")
  }
}
