import Articles
import Figures

/// Puts articles together into events.
enum EventFinder {
  /// The articles about one event.
  struct Group {
    /// A name for people: the commonest place and the first day, or else a title.
    var name: String
    /// The articles, by their place in the input, ascending.
    var articles: [Int]
  }

  /// How many earlier articles an article is compared with at most, of those that may be about its event.
  private static let compared = 50

  /// The events of articles, in the order of their first articles.
  ///
  /// - Complexity: O(*n* log *n*) in the number of articles.
  static func groups(of articles: [ArticleDigest], grouping: EventGrouping) -> [Group] {
    let signatures = articles.map(EventSignature.init)
    let groups =
      switch grouping {
      case .single: articles.isEmpty ? [] : [Array(articles.indices)]
      case .chosen: chosen(signatures)
      case .mixed: mixed(signatures)
      }
    var names: [String: Int] = [:]
    return groups.map { members in
      let name = EventFinder.name(of: members.map { articles[$0] }, members.map { signatures[$0] })
      names[name, default: 0] += 1
      let count = names[name] ?? 1
      return Group(name: count == 1 ? name : "\(name) (\(count))", articles: members)
    }
  }

  /// The groups of ``EventGrouping/chosen``.
  private static func chosen(_ signatures: [EventSignature]) -> [[Int]] {
    var groups: [[Int]] = []
    // An article joins the first event that it is not apart from, the articles with places first: those without would
    // join what does not belong together.
    for index in signatures.indices where !signatures[index].places.isEmpty {
      let home = groups.prefix(compared).firstIndex { group in
        group.suffix(compared).allSatisfy { !signatures[$0].isApart(from: signatures[index]) }
      }
      if let home { groups[home].append(index) } else { groups.append([index]) }
    }
    for index in signatures.indices where signatures[index].places.isEmpty {
      let near = groups.indices.prefix(compared).filter { group in
        groups[group].suffix(compared).allSatisfy { !signatures[$0].isApart(from: signatures[index]) }
      }
      func likeness(_ group: Int) -> Int {
        groups[group].suffix(compared).map { Words.sharedCount(signatures[$0].words, signatures[index].words) }.max()
          ?? 0
      }
      // The first of the most alike.
      let home = near.max { likeness($0) < likeness($1) }
      if let home { groups[home].append(index) } else { groups.append([index]) }
    }
    return groups.map { $0.sorted() }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  private static func name(of articles: [ArticleDigest], _ signatures: [EventSignature]) -> String {
    let date = signatures.compactMap(\.date).min()?.description
    if let place = Claim.commonest(articles.flatMap(\.store.places).map(\.name)) {
      return [place, date].compactMap(\.self).joined(separator: ", ")
    }
    return articles.lazy.compactMap(\.article.title).first ?? date ?? articles.first?.article.id ?? ""
  }
}
