import Foundation
import Segmentation
import Tally

/// Articles made of other articles' sentences: each a different draw, the same at every run.
struct Corpus {
  /// The articles, one JSON object a line.
  private(set) var ndjson = Data()
  /// Their texts alone.
  private(set) var text = Data()
  /// The number of articles.
  private(set) var count = 0
  /// The number of different sentences that they are made of.
  let sentences: Int

  /// A corpus of at least so many megabytes of text, made of the articles in `folder`.
  ///
  /// An article has a title and 3 to 12 paragraphs of 1 to 4 sentences, about 3 kB in all, as agency reports have.
  init(sentencesOf folder: String, megabytes: Int) throws {
    var bodies: [String] = []
    var titles: [String] = []
    var reader = BatchReader(inputs: [folder], options: IngestOptions(relatedLines: .standard))
    let splitter = SentenceSplitter()
    while let batch = reader.next() {
      batch.forEach { result in
        guard case .success(let article) = result else { return }
        for sentence in splitter.sentences(of: article) {
          let text = article.text.string(in: sentence.range).replacing("\n", with: " ")
          switch sentence.region {
          case .headline: titles.append(text)
          case .body: bodies.append(text)
          default: break
          }
        }
      }
    }
    guard !titles.isEmpty, bodies.count >= 50 else { throw CorpusError(folder: folder) }
    sentences = bodies.count

    var random = Random(state: 20_190_319)
    let target = megabytes * 1_000_000
    while text.count < target {
      count += 1
      let title = titles[random.below(titles.count)]
      let paragraphs = (0..<3 + random.below(10)).map { _ in
        (0..<1 + random.below(4)).map { _ in bodies[random.below(bodies.count)] }.joined(separator: " ")
      }
      let body = paragraphs.joined(separator: "\n\n")
      text.append(contentsOf: Data("\(title)\n\n\(body)\n\n".utf8))
      ndjson.append(
        contentsOf: Data(
          "{\"id\":\"c\(count)\",\"date\":\"2019-03-24\",\"title\":\(Self.json(title)),\"text\":\(Self.json(body))}\n"
            .utf8))
    }
  }

  private static func json(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return "\"\(escaped)\""
  }
}

/// The sample articles are missing.
struct CorpusError: Error, CustomStringConvertible {
  let folder: String
  var description: String {
    "\(folder): holds too few sentences for a corpus; run from the package's folder or give --articles"
  }
}

/// SplitMix64 (Steele, Lea, Flood, 2014): small, and the same on every machine.
private struct Random {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(limit))
  }
}
