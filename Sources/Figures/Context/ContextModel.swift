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
  /// The row of each thing that may stand around a number.
  private var rows: [UInt64: Int32] = [:]
  /// The rows' weights, one a column.
  private var weights: [Float] = []

  /// What speaks against every number beside the weights, as the logarithm of odds: those that frames leave over count
  /// people or homes less often than those of the excerpts. On annotated stories, numbers to which the weights alone
  /// gave a chance of 0.7 were right in about half of the cases.
  private static let caution: Float = 0.85

  private init() {
    let data = tally_context_weights()
    let table = Table(embedded: data.bytes, count: data.count)
    rows.reserveCapacity(Self.usualRows)
    weights.reserveCapacity(Self.usualRows * 11)
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
      guard fields.count == 3 else { continue }
      rows[Self.key(fields[0], fields[1])] = Int32(weights.count)
      let count = weights.count
      Self.read(fields[2], into: &weights)
      precondition(
        weights.count == count + columns + 1, "a row of Data/en/context_weights.tsv has another number of weights")
    }
    self.measures = measures ?? []
  }

  /// About how many rows the table has.
  private static let usualRows = 8192

  /// What a number most likely counts; `nil` where none of the measures is possible.
  ///
  /// - Parameters:
  ///   - isPossible: Whether what the number's noun names can be counted by a measure.
  ///   - features: Calls its argument with each thing around the number.
  func reading(
    where isPossible: (Measure) -> Bool, features: ((ContextFeatures.Place, ArraySlice<UInt8>) -> Void) -> Void
  ) -> Reading? {
    var sums = [Float](repeating: 0, count: measures.count + 1)
    features { place, letters in
      guard let row = rows[Self.key(place.rawValue.utf8, letters)] else { return }
      for column in sums.indices { sums[column] += weights[Int(row) + column] }
    }
    sums[0] += Self.caution
    let top = sums.max() ?? 0
    let chances = sums.map { exp(Double($0 - top)) }
    let all = chances.reduce(0, +)
    let possible = measures.indices.filter { isPossible(measures[$0]) }
    guard let best = possible.max(by: { chances[$0 + 1] < chances[$1 + 1] }) else { return nil }
    // In hundredths; nothing is sure.
    let chance = min(0.99, (chances[best + 1] / all * 100).rounded() / 100)
    return Reading(measure: measures[best], chance: chance, reasons: reasons(for: best + 1, features))
  }

  /// The things around the number that speak most for the class `best`.
  private func reasons(
    for best: Int, _ features: ((ContextFeatures.Place, ArraySlice<UInt8>) -> Void) -> Void
  ) -> [Reason] {
    var reasons: [Reason] = []
    features { place, letters in
      guard let row = rows[Self.key(place.rawValue.utf8, letters)] else { return }
      let weight = weights[Int(row) + best] - weights[Int(row)]
      if weight > 0 { reasons.append(Reason(place: place, letters: letters, weight: weight)) }
    }
    return Array(reasons.sorted { $0.weight > $1.weight }.prefix(Self.mostReasons))
  }

  /// The name of a place and a word as one number (FNV-1a over the letters in lower case).
  @inline(__always)
  private static func key(_ place: some Sequence<UInt8>, _ letters: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in place { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for byte in letters { hash = (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3 }
    return hash
  }

  /// Reads whole hundredths that spaces part.
  private static func read(_ field: UnsafeBufferPointer<UInt8>, into weights: inout [Float]) {
    var value = 0
    var sign = 1
    for byte in field {
      switch byte {
      case UInt8(ascii: "-"): sign = -1
      case UInt8(ascii: " "):
        weights.append(Float(sign * value) / 100)
        (value, sign) = (0, 1)
      default: value = value * 10 + Int(byte &- UInt8(ascii: "0"))
      }
    }
    weights.append(Float(sign * value) / 100)
  }
}
