import Articles
import Foundation
import Segmentation
import TestSupport

@testable import Figures

/// An article whose text marks one figure with square brackets.
struct MarkedFigure {
  var reading: ArticleReading
  /// The sentence of the figure.
  let sentence: Int
  /// The figure's tokens in it.
  let tokens: Range<Int>

  /// The article of `marked`, published on Wednesday, 15 May 2024.
  init(_ marked: String) {
    let before = marked.split(separator: "[", omittingEmptySubsequences: false)[0]
    let inside = marked.dropFirst(before.count + 1).prefix { $0 != "]" }
    let plain = marked.replacingOccurrences(of: "[", with: "").replacingOccurrences(of: "]", with: "")
    let article = Article.sample(plain, date: "2024-05-15")
    let start = before.utf8.count
    let end = start + inside.utf8.count
    var reading = ArticleReading(
      article: article, sentences: SentenceSplitter().sentences(of: article), periods: PeriodFinder(),
      sources: SourceFinder())
    let sentence = reading.sentences.firstIndex { $0.range.contains(start) } ?? 0
    let all = reading.reading(sentence).tokens
    let first = all.firstIndex { Int($0.end) > start } ?? 0
    let last = all.lastIndex { Int($0.start) < end } ?? first
    self.reading = reading
    self.sentence = sentence
    tokens = first..<last + 1
  }
}

/// The cases that lie as tables beside the tests.
enum Cases {
  /// The rows of `Cases/NAME.tsv` without comments.
  static func rows(_ name: String) -> [[String]] {
    guard let url = Bundle.module.url(forResource: "Cases/\(name)", withExtension: "tsv"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
