internal import CTallyData
internal import Segmentation

/// Decides what a frame counts that may tell of several things, by the words around the number.
///
/// "Six of those kidnapped are still *held*" tells of hostages, "the police *hold* six" of detainees; patients of a cholera
/// clinic are not those of a crash. The trap is a word that is sure of itself: only the frames of the table are asked.
struct SenseRule: Sendable {
  /// What the number of a frame may count besides the frame's own measure (`Data/en/frame_senses.tsv`), under the frame's
  /// name and measure.
  private let senses: [String: [Measure]]

  /// How likely another measure must be, of all that the frame may count.
  private static let leastShare = 0.5

  /// How many figures of a sentence are weighed; what holds more is a list or made to take long.
  private static let most = 64

  init() {
    let data = tally_frame_senses()
    var senses: [String: [Measure]] = [:]
    for row in Table(embedded: data.bytes, count: data.count) {
      senses[Self.key(row[0], row[1])] = row.parts(2, separator: "|").compactMap {
        Measure(rawValue: String(decoding: $0, as: UTF8.self))
      }
    }
    self.senses = senses
  }

  /// Whether one of the matches is of a frame that may tell of several things.
  func areAsked(by matches: [FrameMatch]) -> Bool { matches.contains { senses(of: $0) != nil } }

  /// Gives each match of such a frame the measure that the words around its number speak for.
  ///
  /// - Parameters:
  ///   - told: What the last figure before counts, for a number of the match at an index that has no noun of its own:
  ///     "*Ten* of them are still held".
  ///   - features: Each thing around the number of the match at an index.
  func settle(
    _ matches: inout [FrameMatch], told: (Int) -> Measure?,
    features: (Int) -> [(ContextFeatures.Place, ArraySlice<UInt8>)]
  ) {
    var settled = matches
    for index in matches.indices.prefix(Self.most) {
      guard let others = senses(of: matches[index]) else { continue }
      let own = matches[index].measure
      if let told = told(index), told == own || others.contains(told) {
        if told != own { settled[index] = matches[index].inSense(told) }
        continue
      }
      let shares = ContextModel.english.shares(of: [own] + others, features(index))
      guard let best = shares.indices.max(by: { shares[$0] < shares[$1] }), best > 0, shares[best] >= Self.leastShare
      else { continue }
      settled[index] = matches[index].inSense(others[best - 1])
    }
    matches = settled
  }

  private func senses(of match: FrameMatch) -> [Measure]? {
    senses[Self.key(match.frameName, match.measure.rawValue)]
  }

  private static func key(_ frame: String, _ measure: String) -> String { frame + " " + measure }
}
