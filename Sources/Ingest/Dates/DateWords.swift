internal import CTallyData
internal import Segmentation

/// The words of dates (`Data/en/date_words.tsv`).
struct DateWords: Sendable {
  /// What a word is in a date.
  enum Kind: Sendable, Hashable {
    case month(Int)
    case weekday
    case label(DateScanner.Label)
    /// Stands within a date or beside it: *at*, *pm*, *th*.
    case part
  }

  /// The table's words.
  static let standard: DateWords = {
    let data = tally_date_words()
    return DateWords(Table(embedded: data.bytes, count: data.count))
  }()

  private var kinds: [String: Kind] = [:]

  /// The words of `table`.
  init(_ table: Table) {
    for row in table {
      switch row[1] {
      case "month": kinds[row[0]] = Int(row[2]).map { .month($0) }
      case "weekday": kinds[row[0]] = .weekday
      case "label": kinds[row[0]] = .label(row[2] == "updated" ? .updated : .published)
      default: kinds[row[0]] = .part
      }
    }
  }

  /// What `word`, in small letters, is.
  func kind(of word: String) -> Kind? { kinds[word] }
}
