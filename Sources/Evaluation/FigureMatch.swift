internal import Articles
internal import Figures

/// Which extracted figure each labelled one is, in one article.
struct FigureMatch {
  /// For each labelled figure the extracted one with its measure, value and unit.
  var matches: [Int?]
  /// For each labelled figure without such a match an unmatched one on the same words.
  var nearby: [Int?]

  /// Matches one to one, as many as possible; optional labels come last.
  init(gold: [GoldFigure], predicted: [Figure], agrees: (GoldFigure, Figure) -> Bool) {
    let overlaps = FigureMatch.overlaps(gold, predicted)
    let order = FigureMatch.order(gold)
    matches = largestMatching(
      order: order,
      candidates: overlaps.enumerated().map { left, rights in rights.filter { agrees(gold[left], predicted[$0]) } },
      count: predicted.count)
    let matched = matches
    let taken = Set(matched.compactMap(\.self))
    nearby = largestMatching(
      order: order,
      candidates: overlaps.enumerated().map { left, rights in
        if matched[left] != nil { return [] }
        func likeness(_ right: Int) -> Int {
          (gold[left].accepts(measure: predicted[right]) ? 2 : 0)
            + (gold[left].accepts(value: predicted[right]) ? 1 : 0)
        }
        return rights.filter { !taken.contains($0) }.sorted { likeness($0) > likeness($1) }
      }, count: predicted.count)
  }

  /// How many required labels overlap a figure that `agrees`, and what is left over, by a matching of their own; a
  /// figure without a label counts where `isAlarm` says so.
  static func score(
    gold: [GoldFigure], predicted: [Figure], isAlarm: (Figure) -> Bool = { _ in true },
    agrees: (GoldFigure, Figure) -> Bool
  ) -> PrecisionRecall {
    let match = FigureMatch(gold: gold, predicted: predicted, agrees: agrees)
    var score = PrecisionRecall()
    for (index, figure) in gold.enumerated() where !figure.isOptional {
      if match.matches[index] == nil { score.misses += 1 } else { score.right += 1 }
    }
    let taken = Set(match.matches.compactMap(\.self))
    score.alarms = predicted.indices.count { !taken.contains($0) && isAlarm(predicted[$0]) }
    return score
  }

  private static func order(_ gold: [GoldFigure]) -> [Int] {
    gold.indices.filter { !gold[$0].isOptional } + gold.indices.filter { gold[$0].isOptional }
  }

  /// For each labelled figure the extracted ones that share words with it, the most shared first.
  private static func overlaps(_ gold: [GoldFigure], _ predicted: [Figure]) -> [[Int]] {
    gold.map { figure in
      predicted.indices
        .map { ($0, shared(figure.spans, predicted[$0].quote)) }
        .filter { $0.1 > 0 }
        .sorted { $0.1 > $1.1 }
        .map(\.0)
    }
  }

  /// The largest share of `quote` and a span together that both have, 0…1.
  private static func shared(_ spans: [TextRange], _ quote: TextRange) -> Double {
    spans.reduce(0) { best, span in
      guard span.overlaps(quote) else { return best }
      let common = min(span.end, quote.end) - max(span.start, quote.start)
      let together = max(span.end, quote.end) - min(span.start, quote.start)
      return max(best, Double(common) / Double(max(together, 1)))
    }
  }
}
