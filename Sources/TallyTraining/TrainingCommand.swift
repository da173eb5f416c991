import ArgumentParser
import Figures
import Foundation

/// Learns what stands around numbers that tell of harm to people and of housing damage.
@main
struct TrainingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "TallyTraining",
    abstract: "Learn Data/en/context_weights.tsv from the excerpts under Data/context.",
    discussion: """
      Writes the table to standard output, and to standard error how the numbers of each fifth of the excerpts are read \
      after learning from the other four.
      """)

  @Argument(help: "Files of marked excerpts, one a line (Data/context/README.md).")
  var files: [String]

  /// What the model tells apart.
  private static let classes = [
    "none", "killed", "injured", "casualties", "missing", "detained", "abducted", "infected", "protesters", "displaced",
    "evacuated", "homeless", "refugees", "returnees", "affected", "in_need", "rescued",
    "houses_destroyed", "houses_damaged",
  ]
  /// Into how many parts the excerpts are cut, each of which is set aside once.
  private static let folds = 5
  /// Rows whose weights are all smaller change next to nothing and are left out.
  private static let leastWeight = 0.1

  func run() throws {
    let corpus = try Corpus(files, classes: Self.classes)
    FileHandle.standardError.write(Data(report(corpus).utf8))
    let model = Regression(corpus.numbers, classes: Self.classes.count)
    print("# Weights of what stands around a number, two signs a class (Sources/Figures/Context).")
    print("# Learnt from \(corpus.numbers.count) numbers by `swift run -c release TallyTraining Data/context/*.txt`.")
    print("# place\tfirst letters of the word\tweights")
    print("classes\t-\t" + Self.classes.joined(separator: " "))
    for (feature, weights) in model.weights.sorted(by: { $0.key < $1.key })
    where weights.contains(where: { abs($0) >= Self.leastWeight }) {
      print(feature + "\t" + weights.map(WeightSigns.signs).joined())
    }
  }

  /// How numbers of excerpts that were set aside are read, by the chance that they count something.
  private func report(_ corpus: Corpus) -> String {
    var right = Array(repeating: 0, count: 10)
    var measured = right
    var given = right
    var all = 0
    for fold in 0..<Self.folds {
      let model = Regression(corpus.numbers.filter { $0.excerpt % Self.folds != fold }, classes: Self.classes.count)
      for number in corpus.numbers where number.excerpt % Self.folds == fold {
        let chances = model.chances(of: number.features)
        let best = chances.indices.dropFirst().max { chances[$0] < chances[$1] } ?? 0
        let tenth = min(9, Int((1 - chances[0]) * 10))
        given[tenth] += 1
        if number.label > 0 { measured[tenth] += 1 }
        if number.label == best { right[tenth] += 1 }
        if number.label > 0 { all += 1 }
      }
    }
    var text =
      "\(corpus.numbers.count) numbers, \(all) of them of a measure\nchance  numbers  of a measure  of that one\n"
    for tenth in given.indices {
      text += "\(Double(tenth) / 10)  \(given[tenth])  \(measured[tenth])  \(right[tenth])\n"
    }
    return text
  }
}
