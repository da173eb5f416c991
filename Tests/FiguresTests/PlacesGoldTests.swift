import Articles
import Foundation
import Gazetteer
import Segmentation
import TestSupport
import Testing

@testable import Figures

/// Places of annotated figures, given where the figures stand: the development data beside the repository, where it is.
@Suite(.enabled(if: GoldArticle.sharedFolder != nil, "no development data: set TALLY_SHARED to its folder"))
struct PlacesGoldTests {
  /// Places from the sentence itself for the short texts, which leave others out; for news also inferred ones.
  @Test(arguments: [("dev.jsonl", false, 0.85), ("news.jsonl", true, 0.8)])
  func agrees(_ file: String, _ inferred: Bool, _ floor: Double) throws {
    let folder = try #require(GoldArticle.sharedFolder)
    let lines = try Data(contentsOf: folder.appending(path: "gold/\(file)")).split(separator: 0x0A)
    let finder = PlaceFinder()
    let splitter = SentenceSplitter()
    var score = PlaceScore()
    for line in lines {
      guard let json = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
        let gold = GoldArticle(json: json), let figures = json["figures"] as? [[String: Any]]
      else { continue }
      var article = gold.article
      if let title = article.title, article.text.string.hasPrefix(title + "\n") {
        article.regions = [
          Region(.headline, TextRange(0, title.utf8.count)),
          Region(.body, TextRange(title.utf8.count, article.text.count)),
        ]
      }
      let sentences = splitter.sentences(of: article)
      var places = ArticlePlaces(article: article, sentences: sentences, finder: finder)
      for (index, sentence) in sentences.enumerated() {
        var tokens: [Token] = []
        Tokenizer.tokenize(article.text.bytes.span, sentence.range, into: &tokens)
        var spots: [FigureSpot] = []
        var golden: [[String: Any]] = []
        for figure in figures {
          guard let start = figure["start"] as? Int, let end = figure["end"] as? Int,
            let measure = (figure["measure"] as? String).flatMap(Measure.init)
          else { continue }
          let quote = TextRange(
            article.text.byteOffset(ofCodePoint: start), article.text.byteOffset(ofCodePoint: end))
          guard sentence.range.contains(quote.start) else { continue }
          let first = tokens.firstIndex { Int($0.end) > quote.start } ?? 0
          let last = tokens.lastIndex { Int($0.start) < quote.end } ?? first
          spots.append(FigureSpot(quote: first..<max(last, first) + 1, measure: measure))
          golden.append(figure)
        }
        guard !spots.isEmpty else { continue }
        for (found, (spot, figure)) in zip(places.places(of: spots, in: index), zip(spots, golden)) {
          let words = article.text.string(
            in: TextRange(Int(tokens[spot.quote.lowerBound].start), Int(tokens[spot.quote.upperBound - 1].end)))
          score.count(
            figure, found.filter { inferred || !$0.inferred },
            "\(article.id) \(figure["measure"] ?? "") [\(words)] | \(article.text.string(in: sentence.range))"
              .replacing("\n", with: " "))
        }
      }
    }
    if ProcessInfo.processInfo.environment["TALLY_ERRORS"] != nil { print(score.misses.joined(separator: "\n")) }
    print("\(file) places \(score)")
    #expect(score.f1 >= floor, "\(score)")
  }
}

/// Counts places that agree with the annotated ones.
struct PlaceScore: CustomStringConvertible {
  private var right = 0
  private var wrong = 0
  private var missed = 0
  private var same = 0
  private var roles = 0
  private var countries = 0
  private var ofCountries = 0
  var misses: [String] = []

  var f1: Double { Double(2 * right) / Double(max(1, 2 * right + wrong + missed)) }
  var description: String {
    func share(_ part: Int, _ whole: Int) -> String {
      "\((Double(part) * 1000 / Double(max(1, whole))).rounded() / 1000)"
    }
    return "F1 \((f1 * 1000).rounded() / 1000) right \(right) wrong \(wrong) missed \(missed)"
      + " same spelling \(share(same, right)) role \(share(roles, right)) country \(share(countries, ofCountries))"
  }

  /// Counts the places found for one annotated figure.
  mutating func count(_ gold: [String: Any], _ found: [Figure.Place], _ sentence: String) {
    let open = gold["open"] as? [String] ?? []
    guard !open.contains("places"), !open.contains("place"), gold["optional"] as? Bool != true,
      let own = gold["places"] as? [[String: Any]]
    else { return }
    let alternatives = gold["alt"] as? [String: Any] ?? [:]
    let other = (alternatives["place"] as? [Any] ?? []).map { $0 as? String }
    let otherRoles = alternatives["role"] as? [String] ?? []
    var left = own
    var hits = 0
    var bad = false
    for place in found {
      let names = left.map { $0["name"] as? String ?? "" }
      let exact = names.firstIndex { Self.key($0) == Self.key(place.name) }
      let match = exact ?? names.firstIndex { Self.overlap($0, place.name) }
      let others = other.compactMap { $0 }
      if match != nil || others.contains(where: { Self.overlap($0, place.name) }) {
        hits += 1
        if exact != nil || others.contains(where: { Self.key($0) == Self.key(place.name) }) { same += 1 }
        let model = match.map { left[$0] } ?? own.first ?? [:]
        if let match { left.remove(at: match) }
        let role = model["role"] as? String ?? "at"
        if role == place.role.rawValue || otherRoles.contains(place.role.rawValue) {
          roles += 1
        } else {
          misses.append("R \(sentence)\n    role \(role) found \(place.role.rawValue) \(place.name)")
        }
        if let country = model["country"] as? String {
          ofCountries += 1
          if country == place.country {
            countries += 1
          } else {
            misses.append("C \(sentence)\n    country \(country) found \(place.country ?? "-") \(place.name)")
          }
        }
      } else {
        wrong += 1
        bad = true
      }
    }
    right += hits
    if hits < own.count, !(found.isEmpty && other.contains(nil)) {
      missed += own.count - hits
      bad = true
    }
    guard bad else { return }
    let wanted = own.map { "\($0["role"] ?? ""):\($0["name"] ?? "")" }.joined(separator: "; ")
    let had = found.map { "\($0.role.rawValue)\($0.inferred ? "*" : ""):\($0.name)/\($0.country ?? "-")" }
    misses.append(
      "P \(sentence)\n    gold \(wanted) \(other.isEmpty ? "" : "or \(other.map { $0 ?? "-" })") found \(had.joined(separator: "; "))"
    )
  }

  private static func key(_ name: String) -> String {
    let words = words(name)
    return (words.first == "the" ? words.dropFirst() : words[...]).joined(separator: " ")
  }

  private static func words(_ name: String) -> [String] {
    name.lowercased().replacing("’", with: "'").split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "'" })
      .map(String.init)
  }

  /// Whether one name's words all stand in the other.
  private static func overlap(_ first: String, _ second: String) -> Bool {
    let first = Set(words(first)).subtracting(["the", "of", "in"])
    let second = Set(words(second)).subtracting(["the", "of", "in"])
    return !first.isEmpty && !second.isEmpty && (first.isSubset(of: second) || second.isSubset(of: first))
  }
}
