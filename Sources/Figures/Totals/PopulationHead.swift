/// The noun that says who a population is.
enum PopulationHead {
  /// The head noun of a population, singular: `soldier` of "two US special forces soldiers", `member` of "members of
  /// the opposition". Good enough to tell populations apart, not to print.
  static func head(of population: String) -> String {
    let words = population.split(separator: " ")
    let end = words.dropFirst().firstIndex { $0 == "of" } ?? words.endIndex
    guard let last = words[..<end].last else { return population }
    return singular(last.lowercased())
  }

  private static func singular(_ word: String) -> String {
    if word.hasSuffix("children") { return String(word.dropLast(3)) }
    if word.hasSuffix("men") { return String(word.dropLast(2)) + "an" }
    if word.hasSuffix("ies"), word.count > 4 { return String(word.dropLast(3)) + "y" }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 2 { return String(word.dropLast()) }
    return word
  }
}

extension Figure {
  /// The head noun as written where no population is given, if it tells of which people it is: "protester".
  var classedHead: String? {
    guard population == nil, let head = unitText.map(PopulationHead.head), PopulationClass.of(head: head) != nil else {
      return nil
    }
    return head
  }

  /// The head noun of ``population``, singular and in lower case, by which populations are told apart.
  public var populationHead: String? { population.map(PopulationHead.head) }
}
