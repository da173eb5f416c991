/// The words of many openings, and how much each tells: one that few articles have tells much.
///
/// The weight of a word is its inverse document frequency (Spärck Jones, 1972), the logarithm of the number of articles
/// for each that has it.
struct WordWeights {
  /// Of each article its words by their number, ascending.
  private(set) var articles: [[Int32]] = []
  /// Of each article its words that others have too, those that tell most first.
  private(set) var telling: [[Int32]] = []
  /// The weight of each word.
  private let weights: [Double]
  /// The lengths of the articles' vectors of weights.
  private var norms: [Double] = []

  /// The words of an article that are looked up in others.
  private static let lookedUp = 16

  /// The weights of the words of `openings`, each ascending by hash.
  ///
  /// - Complexity: O(*n* log *n*) in the number of words.
  init(_ openings: [[UInt32]]) {
    var numbers: [UInt32: Int32] = [:]
    var frequencies: [Int32] = []
    for words in openings {
      var own: [Int32] = []
      own.reserveCapacity(words.count)
      for word in words {
        let number = numbers[word, default: Int32(truncatingIfNeeded: frequencies.count)]
        if Int(number) == frequencies.count {
          numbers[word] = number
          frequencies.append(0)
        }
        frequencies[Int(number)] += 1
        own.append(number)
      }
      own.sort()
      articles.append(own)
    }
    let count = Double(openings.count)
    weights = frequencies.map { WordWeights.logarithm(count / Double($0)) }
    for words in articles {
      norms.append(words.reduce(0) { $0 + weights[Int($1)] * weights[Int($1)] }.squareRoot())
      telling.append(
        Array(
          words.filter { frequencies[Int($0)] > 1 }
            .sorted { (frequencies[Int($0)], $0) < (frequencies[Int($1)], $1) }.prefix(Self.lookedUp)))
    }
  }

  /// The binary logarithm of a number of 1 and more, on a straight line between powers of two: at most 0.09 too low,
  /// which no weight depends on.
  private static func logarithm(_ value: Double) -> Double { Double(value.exponent) + value.significand - 1 }

  /// How many words there are.
  var count: Int { weights.count }

  /// How alike two articles' openings are, 0…1: the cosine of their vectors of weights.
  ///
  /// - Complexity: O(*n*) in the words of both.
  func likeness(_ left: Int, _ right: Int) -> Double {
    let (ours, theirs) = (articles[left], articles[right])
    let norm = norms[left] * norms[right]
    guard norm > 0 else { return 0 }
    var sum = 0.0
    var (i, j) = (0, 0)
    while i < ours.count && j < theirs.count {
      if ours[i] == theirs[j] {
        sum += weights[Int(ours[i])] * weights[Int(ours[i])]
        i += 1
        j += 1
      } else if ours[i] < theirs[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return sum / norm
  }
}
