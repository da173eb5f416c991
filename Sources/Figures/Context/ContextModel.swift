internal import CTallyData
internal import Glibc
internal import Segmentation

/// Weighs what stands around a number that no frame took, and says what it most likely counts.
///
/// Multinomial logistic regression over ``ContextFeatures``: each thing around the number speaks for or against each
/// measure by a weight, and the sums are the logarithms of the chances. The weights are learnt by `TallyTraining` from the
/// excerpts under `Data/context`.
struct ContextModel: Sendable {
  /// What a number counts, and how likely.
  struct Reading: Sendable {
    /// The likeliest measure.
    var measure: Measure
    /// The chance that it is that one.
    var chance: Double
    /// What speaks for it most, the strongest first.
    var reasons: [Reason]
  }

  /// A thing around the number that speaks for what it is read as.
  struct Reason: Sendable {
    /// Where it stands.
    var place: ContextFeatures.Place
    /// Its letters.
    var letters: ArraySlice<UInt8>
    /// How strongly it speaks against counting nothing of the kind, as the logarithm of odds.
    var weight: Float
  }

  /// How many reasons a reading keeps.
  private static let mostReasons = 5

  /// The model of English, read when the first number asks for it.
  static let english = ContextModel()

  /// What the columns behind the first stand for; the first is that of numbers which count nothing of the kind.
  private let measures: [Measure]
  /// Where in the table the weights of each thing begin that may stand around a number.
  private var rows: [UInt64: Int32] = [:]
  // The table is part of the binary.
  nonisolated(unsafe) private let weights: UnsafePointer<UInt8>

  /// What speaks against each measure beside the weights, as the logarithm of odds: the numbers that frames leave over
  /// count victims less often than those of the excerpts. On annotated stories, numbers to which the weights alone gave
  /// a chance of 0.7 to have been harmed were right in about half of the cases.
  private static func caution(_ measure: Measure) -> Float { measure.isOfHarm ? 0.85 : 0.45 }

  private init() {
    let data = tally_context_weights()
    weights = data.bytes
    let table = Table(embedded: data.bytes, count: data.count)
    rows.reserveCapacity(Self.usualRows)
    var measures: [Measure]?
    var fields: [UnsafeBufferPointer<UInt8>] = []
    for row in table {
      guard let columns = measures?.count else {
        measures = row.parts(2, separator: " ").dropFirst().compactMap {
          Measure(rawValue: String(decoding: $0, as: UTF8.self))
        }
        continue
      }
      row.split(into: &fields)
      guard fields.count == 3, let start = fields[2].baseAddress else { continue }
      precondition(
        fields[2].count == (columns + 1) * WeightSigns.count,
        "a row of Data/en/context_weights.tsv has another number of weights")
      rows[Self.key(Self.seed(fields[0]), fields[1])] = Int32(start - weights)
    }
    self.measures = measures ?? []
  }

  /// About how many rows the table has.
  private static let usualRows = 8192

  /// What a number most likely counts; `nil` where no measure that is possible has the chance `least`.
  ///
  /// - Parameters:
  ///   - least: How likely it must be.
  ///   - isPossible: Whether what the number's noun names can be counted by a measure.
  ///   - features: Calls its argument with each thing around the number.
  func reading(
    atLeast least: Double, where isPossible: (Measure) -> Bool,
    features: ((ContextFeatures.Place, ArraySlice<UInt8>) -> Void) -> Void
  ) -> Reading? {
    var sums = sums(features)
    for index in measures.indices { sums[index + 1] -= Self.caution(measures[index]) }
    let top = sums.max() ?? 0
    let chances = sums.map { exp(Double($0 - top)) }
    let all = chances.reduce(0, +)
    let possible = measures.indices.filter { isPossible(measures[$0]) }
    guard let best = possible.max(by: { chances[$0 + 1] < chances[$1 + 1] }) else { return nil }
    // In hundredths; nothing is sure.
    let chance = min(0.99, (chances[best + 1] / all * 100).rounded() / 100)
    guard chance >= least else { return nil }
    return Reading(measure: measures[best], chance: chance, reasons: reasons(for: best + 1, features))
  }

  /// How likely each of `measures` is, of all of them.
  ///
  /// - Parameter things: The things around the number.
  func shares(of measures: [Measure], _ things: [(ContextFeatures.Place, ArraySlice<UInt8>)]) -> [Double] {
    let sums = sums { body in for thing in things { body(thing.0, thing.1) } }
    let own = measures.map { measure in
      self.measures.firstIndex(of: measure).map { Double(sums[$0 + 1]) } ?? -.infinity
    }
    let powers = own.map { exp($0 - (own.max() ?? 0)) }
    let all = powers.reduce(0, +)
    return powers.map { $0 / all }
  }

  /// What the things around a number say for each column together.
  private func sums(_ features: ((ContextFeatures.Place, ArraySlice<UInt8>) -> Void) -> Void) -> [Float] {
    var sums = [Float](repeating: 0, count: measures.count + 1)
    features { place, letters in
      guard let row = rows[Self.key(Self.seeds[place.rawValue], letters)] else { return }
      for column in sums.indices { sums[column] += weight(row, column) }
    }
    return sums
  }

  /// The things around the number that speak most for the class `best`.
  private func reasons(
    for best: Int, _ features: ((ContextFeatures.Place, ArraySlice<UInt8>) -> Void) -> Void
  ) -> [Reason] {
    var reasons: [Reason] = []
    features { place, letters in
      guard let row = rows[Self.key(Self.seeds[place.rawValue], letters)] else { return }
      let weight = weight(row, best) - weight(row, 0)
      if weight > 0 { reasons.append(Reason(place: place, letters: letters, weight: weight)) }
    }
    return Array(reasons.sorted { $0.weight > $1.weight }.prefix(Self.mostReasons))
  }

  /// The weight of a row for a column.
  @inline(__always)
  private func weight(_ row: Int32, _ column: Int) -> Float {
    let place = Int(row) + column * WeightSigns.count
    return WeightSigns.weight(weights[place], weights[place + 1])
  }

  /// The names of the places as numbers, which those of the words go on from.
  private static let seeds = ContextFeatures.Place.allCases.map { seed($0.name.utf8) }

  @inline(__always)
  private static func seed(_ place: some Sequence<UInt8>) -> UInt64 { key(0xCBF2_9CE4_8422_2325, place) }

  /// A place and a word as one number (FNV-1a over the letters in lower case).
  @inline(__always)
  private static func key(_ seed: UInt64, _ letters: some Sequence<UInt8>) -> UInt64 {
    var hash = seed
    for byte in letters { hash = (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3 }
    return hash
  }
}
