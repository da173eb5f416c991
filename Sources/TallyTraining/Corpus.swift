import Articles
import Figures
import Foundation

/// The numbers of marked excerpts, with what stands around each and what it counts.
struct Corpus {
  /// A number of an excerpt.
  struct Number {
    /// Which excerpt it stands in, counted through all files.
    var excerpt: Int
    /// What stands around it: places and letters, parted by a tab; a word that stands there twice counts twice.
    var features: [String]
    /// The number of its class.
    var label: Int
  }

  /// What is wrong with a line.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The numbers, in order.
  private(set) var numbers: [Number] = []

  /// Reads files of marked excerpts, one a line; empty lines and those that begin with `#` are none.
  ///
  /// - Parameter classes: The labels that are told apart; numbers with another one are left out.
  /// - Throws: A ``Failure`` that names a line whose marks cannot be read, or the error of a file that cannot be.
  init(_ files: [String], classes: [String]) throws {
    let extractor = FigureExtractor()
    var excerpt = 0
    for file in files {
      let lines = try String(contentsOfFile: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
        guard let marked = MarkedExcerpt(line) else {
          throw Failure(description: "\(file):\(number + 1): a mark is not closed; write [number|label]")
        }
        let article = Article(
          id: "\(file):\(number + 1)", text: marked.text, regions: [Region(.body, marked.text.range)])
        for example in extractor.contextExamples(of: article) {
          guard let label = classes.firstIndex(of: marked.label(of: example.quote)) else { continue }
          numbers.append(
            Number(
              excerpt: excerpt, features: example.features.map { "\($0.place)\t\($0.letters)" },
              label: label))
        }
        excerpt += 1
      }
    }
  }
}
