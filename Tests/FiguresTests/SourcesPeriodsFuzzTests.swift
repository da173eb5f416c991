import Articles
import Foundation
import Segmentation
import TestSupport
import Testing

@testable import Figures

/// Texts made of the words that the grammars look for, in no order: nothing may fail, every range must be sound.
struct SourcesPeriodsFuzzTests {
  static let words =
    ("said told police according to the of and in on since by as from between May June 12 2019 3rd 4 , . ; : - \" ' "
    + "( ) \u{2013} 's Monday last past week months years ago so far this early late weekend night morning who which "
    + "was has not that he they it quoted saying denied put toll at 1 000 9 / 11 Christmas Day Jan. U.S. Ramadan "
    + "reports claims ministry spokesman, \u{201C} \u{201D} \u{00E9}t\u{00E9} \u{1F600} 99999999999999999999 0 31 "
    + "\n \n\n a an few several two thirty decade 1990s 2014-15 through until before after for <X> [Y]")
    .components(separatedBy: " ")

  @Test(arguments: 0..<40)
  func survives(_ seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      // SplitMix64.
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
    let text = (0..<400).map { _ in Self.words[next(Self.words.count)] + (next(4) == 0 ? "" : " ") }.joined()
    let article = Article.sample(text, date: seed.isMultiple(of: 3) ? nil : "0001-01-01")
    var reading = ArticleReading(
      article: article, sentences: SentenceSplitter().sentences(of: article), periods: PeriodFinder(),
      sources: SourceFinder())
    for index in reading.sentences.indices {
      let sentence = reading.reading(index)
      let all = 0..<sentence.tokens.count
      for period in sentence.periods {
        #expect(all.contains(period.tokens.lowerBound) && period.tokens.upperBound <= all.upperBound)
        #expect(period.phrase.lowerBound <= period.tokens.lowerBound)
      }
      for attribution in sentence.attributions {
        #expect(attribution.source.upperBound <= all.upperBound && !attribution.source.isEmpty)
        #expect(attribution.scope.upperBound <= all.upperBound)
      }
      for token in all {
        _ = reading.source(forFigureAt: token..<token + 1, in: index)
        _ = reading.period(forFigureAt: token..<token + 1, in: index, forecast: token.isMultiple(of: 2))
      }
    }
  }
}
