import Glibc
import Tally

/// The line on a terminal that tells how far a run is: `12,340 articles · 86 of 1,200 MB · 8.1 MB/s · 2 min left`.
struct ProgressLine {
  /// Counts what the run reads.
  static let meter = InputMeter()

  private let total: Int?
  private let isShown: Bool
  private let start = seconds()
  private var last = seconds()
  private var hasShown = false

  /// A line for a run over `inputs`, on a terminal only.
  ///
  /// - Parameter mayShow: False where the run writes to the same terminal.
  init(inputs: [String], mayShow: Bool = true) {
    isShown = mayShow && Messages.isTerminal
    total = isShown ? InputFiles.size(of: inputs) : nil
  }

  /// Shows that `articles` are done, at most ten times a second.
  mutating func show(articles: Int) {
    guard isShown else { return }
    let now = Self.seconds()
    guard now >= last + 0.1 else { return }
    last = now
    hasShown = true
    let text = Self.text(articles: articles, bytes: Self.meter.bytes, total: total, seconds: now - start)
    Messages.progress(String(text.prefix(max(1, Messages.width - 1))))
  }

  /// Takes the line away.
  func end() {
    if hasShown { Messages.endProgress() }
  }

  /// How far a run is that has taken `seconds`.
  ///
  /// - Parameter total: The bytes of all inputs, where they are known.
  static func text(articles: Int, bytes: Int, total: Int?, seconds: Double) -> String {
    var parts = ["\(grouped(articles)) article\(articles == 1 ? "" : "s")"]
    guard bytes > 0, seconds > 0 else { return parts[0] }
    let done = total.map { min(bytes, $0) }
    let of = total.map { " of \(size($0))" } ?? ""
    parts.append(size(done ?? bytes) + of)
    let rate = Double(bytes) / seconds
    parts.append("\(size(Int(min(rate, 1e15))))/s")
    if let total, let done, seconds >= 1 { parts.append(time(Double(total - done) / rate) + " left") }
    return parts.joined(separator: " · ")
  }

  /// `950 kB`, `8.1 MB`, `86 MB`, `1.2 GB`.
  private static func size(_ bytes: Int) -> String {
    for (unit, factor) in [("GB", 1_000_000_000), ("MB", 1_000_000)] where bytes >= factor {
      let tenths = bytes / (factor / 10)
      return tenths < 100 ? "\(tenths / 10).\(tenths % 10) \(unit)" : "\(grouped(bytes / factor)) \(unit)"
    }
    return "\(max(1, bytes / 1000)) kB"
  }

  /// `5 s`, `2 min`, `1 h 20 min`.
  private static func time(_ seconds: Double) -> String {
    let whole = Int(min(max(seconds, 0), 1e9).rounded(.up))
    if whole < 60 { return "\(whole) s" }
    let minutes = (whole + 59) / 60
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }

  /// `12,340`
  private static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
