import Foundation

/// Multinomial logistic regression, learnt by gradient descent: each feature that enough examples have weighs for or
/// against each class.
///
/// The steps are those of AdaGrad (Duchi, Hazan and Singer 2011) over all examples at once, so that the same examples
/// always give the same weights.
struct Regression {
  /// The weights of each feature, one a class.
  let weights: [String: [Double]]
  private let classes: Int

  /// How strongly weights are held near zero: half its square is the penalty of each, in units of one example.
  private static let penalty = 1.0
  /// How many steps are taken, and how far the first one goes.
  private static let steps = 300
  private static let rate = 0.5
  /// A feature that fewer examples have teaches nothing of others.
  private static let leastExamples = 2

  /// Learns from `numbers`, whose labels are below `classes`.
  init(_ numbers: [Corpus.Number], classes: Int) {
    var counts: [String: Int] = [:]
    for number in numbers { for feature in number.features { counts[feature, default: 0] += 1 } }
    let names = counts.filter { $0.value >= Self.leastExamples }.keys.sorted()
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0 * classes) })
    let values = names.map(Self.value)
    let examples = numbers.map { number in (rows: number.features.compactMap { places[$0] }, label: number.label) }
    var weights = Array(repeating: 0.0, count: names.count * classes)
    var squares = Array(repeating: 1e-6, count: weights.count)
    var gradient = weights
    for _ in 0..<Self.steps {
      for index in weights.indices { gradient[index] = Self.penalty * weights[index] }
      for example in examples {
        var sums = Array(repeating: 0.0, count: classes)
        for row in example.rows {
          let value = values[row / classes]
          for column in 0..<classes { sums[column] += value * weights[row + column] }
        }
        var slopes = Self.chances(sums)
        slopes[example.label] -= 1
        for row in example.rows {
          let value = values[row / classes]
          for column in 0..<classes { gradient[row + column] += value * slopes[column] }
        }
      }
      for index in weights.indices {
        squares[index] += gradient[index] * gradient[index]
        weights[index] -= Self.rate * gradient[index] / squares[index].squareRoot()
      }
    }
    self.classes = classes
    self.weights = places.mapValues { row in weights[row..<row + classes].map { values[row / classes] * $0 } }
  }

  /// How much a feature is worth: a sentence has many words, of which each says little; at full worth their sum speaks
  /// louder than what stands next to the number.
  private static func value(_ feature: String) -> Double {
    feature.hasPrefix("sentence\t") || feature.hasPrefix("earlier\t") ? 0.3 : 1
  }

  /// The chance of each class for a number with the given features.
  func chances(of features: [String]) -> [Double] {
    var sums = Array(repeating: 0.0, count: classes)
    for feature in features {
      guard let row = weights[feature] else { continue }
      for column in sums.indices { sums[column] += row[column] }
    }
    return Self.chances(sums)
  }

  /// The chances that sums of weights are the logarithms of.
  private static func chances(_ sums: [Double]) -> [Double] {
    let top = sums.max() ?? 0
    let powers = sums.map { exp($0 - top) }
    let all = powers.reduce(0, +)
    return powers.map { $0 / all }
  }
}
