internal import CTallyData
internal import Segmentation

/// How a data set codes counts that are not exact: the value it writes down for "dozens" or "at least 40".
///
/// ```swift
/// ConventionTable().coded("Dozens", .vague, interval, under: .acled)  // 12/12/12
/// ```
public enum Convention: String, Sendable, Hashable, CaseIterable {
  /// The Armed Conflict Location & Event Data project.
  case acled
  /// The Emergency Events Database of CRED.
  case emdat
  /// Wikimpacts 1.0 (Vrije Universiteit Brussel).
  case wikimpacts = "wikimpacts-v1"
  /// Two of each power: 24 for dozens, 200 for hundreds.
  case twoOfEach = "two-of-each"
}

/// The words that conventions code, from `Data/conventions.tsv`.
public struct ConventionTable: Sendable {
  private var words: [String: Interval] = [:]

  /// The table of the binary.
  public init() {
    for row in Table(tally_conventions()) {
      words[row[0] + "\t" + row[2] + "\t" + row[1]] = Interval(
        low: Double(row[3]), best: Double(row[4]), high: Double(row[5]))
    }
  }

  /// What `convention` writes down for a quantity that is said in the words `text` (``Quantity/number``), or `nil`
  /// where the convention says nothing of such words. An exact number is coded as it is.
  ///
  /// - Parameter isWarZone: chooses ACLED's value for active war zones.
  public func coded(
    _ text: String, _ bound: Bound, _ interval: Interval, under convention: Convention, isWarZone: Bool = false
  ) -> Interval? {
    switch bound {
    case .exact, .none: return interval
    case .vague: return word(text, convention, isWarZone)
    case .range: return range(interval, convention)
    case .atLeast, .moreThan, .atMost, .lessThan, .about:
      guard convention == .wikimpacts, let value = interval.best ?? interval.low ?? interval.high else { return nil }
      return wikimpacts(bound, value)
    }
  }

  /// The convention's value for a word: "Dozens more" as "dozens".
  private func word(_ text: String, _ convention: Convention, _ isWarZone: Bool) -> Interval? {
    var key = text.split { $0 == " " || $0 == "\n" }.map { $0.lowercased() }
    if key.last == "more" { key.removeLast() }
    for condition in ["any", isWarZone ? "war" : "elsewhere"] {
      if let interval = words[convention.rawValue + "\t" + condition + "\t" + key.joined(separator: " ")] {
        return interval
      }
    }
    return nil
  }

  /// A range: its lowest estimate under ACLED, the mean of its ends under EM-DAT, as it is under Wikimpacts.
  private func range(_ interval: Interval, _ convention: Convention) -> Interval? {
    guard let low = interval.low, let high = interval.high else { return nil }
    switch convention {
    case .acled: return Interval(exactly: low)
    case .emdat: return Interval(exactly: (low + high) / 2)
    case .wikimpacts: return interval
    case .twoOfEach: return nil
    }
  }

  /// Wikimpacts' intervals around a bound: as wide as the power of ten of the number's trailing zeros.
  ///
  /// "at least 40" is 40 to 50, "more than 40" 41 to 51, "up to 40" 30 to 40, "less than 40" 29 to 39, "about 40" 30
  /// to 50; what falls below 1 is 1, but for "up to".
  private func wikimpacts(_ bound: Bound, _ value: Double) -> Interval {
    var step = 1.0
    while value != 0, step < 1e15, value.truncatingRemainder(dividingBy: step * 10) == 0 { step *= 10 }
    switch bound {
    case .atLeast: return Interval(low: value, best: nil, high: value + step)
    case .moreThan: return Interval(low: value + 1, best: nil, high: value + 1 + step)
    case .atMost: return Interval(low: max(0, value - step), best: nil, high: value)
    case .lessThan: return Interval(low: max(1, value - 1 - step), best: nil, high: max(1, value - 1))
    default: return Interval(low: max(1, value - step), best: nil, high: value + step)
    }
  }
}
