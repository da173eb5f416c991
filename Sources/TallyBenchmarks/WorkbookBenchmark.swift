import ArgumentParser
import Foundation
import Tally

/// Measures how long a workbook of many figures takes, beside Python's XlsxWriter with the same cells.
///
/// Each program is a process of its own that makes or loads its rows first and then times the writing alone; they take
/// turns. XlsxWriter writes, in constant memory, the cells that are filled on Tally's sheet Figures in the same number
/// formats, with header, filter, frozen panes and list; Tally writes its whole workbook.
struct WorkbookBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workbook", abstract: "Measure the workbook beside Python's XlsxWriter.",
    usage: "swift run -c release TallyBenchmarks workbook --python .build/python/bin/python")

  @Option(help: "How many figures.")
  var figures = 200_000

  @Flag(help: "Fill place, period and source too: 32 columns instead of 20.")
  var full = false

  @Option(help: "How often each program runs.")
  var runs = 3

  @Option(help: "A Python that has XlsxWriter and openpyxl.")
  var python: String?

  @Option(
    help: ArgumentHelp("Write the workbook once, to this file, and print seconds and megabytes.", visibility: .hidden))
  var write: String?

  func validate() throws {
    if figures < 1 || runs < 1 { throw ValidationError("--figures and --runs must be at least 1.") }
  }

  func run() throws {
    if let write { return try writeOnce(to: write) }
    let folder = FileManager.default.temporaryDirectory.appending(path: "tally-benchmark-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let csv = folder.appending(path: "figures.csv").path
    try FigureSample(count: figures, isFull: full).report.write(to: csv)
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "write_workbook.py").path
    var programs = [
      (
        "tally",
        [own, "workbook", "--figures", "\(figures)", "--write", folder.appending(path: "tally.xlsx").path]
          + (full ? ["--full"] : [])
      )
    ]
    if let python {
      programs.append(("XlsxWriter", [python, "-B", script, csv, folder.appending(path: "python.xlsx").path]))
    }
    print("\(figures) figures                  seconds     MB of memory")
    var best: [Double] = programs.map { _ in .infinity }
    for _ in 0..<runs {
      for (index, program) in programs.enumerated() {
        let (seconds, megabytes) = try Self.output(of: program.1)
        best[index] = min(best[index], seconds)
        print(
          "\(program.0.padding(toLength: 22, withPad: " ", startingAt: 0))"
            + String(format: "%10.2f %10.0f", seconds, megabytes))
      }
    }
    if best.count > 1 { print(String(format: "best by best: %.2f × as fast", best[1] / best[0])) }
  }

  private func writeOnce(to path: String) throws {
    let report = FigureSample(count: figures, isFull: full).report
    let before = Self.peakMemory()
    let clock = ContinuousClock()
    let elapsed = try clock.measure { try report.write(to: path) }
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
    print("\(seconds) \(Self.peakMemory() - before)")
  }

  /// The most memory that the process has had, in MB.
  private static func peakMemory() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1000
  }

  /// The two numbers that a program prints.
  private static func output(of arguments: [String]) throws -> (Double, Double) {
    let process = Process()
    process.executableURL = URL(filePath: arguments[0])
    process.arguments = Array(arguments.dropFirst())
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard process.terminationStatus == 0, numbers.count == 2 else {
      throw MeasurementError(program: arguments[0], reason: "ended with status \(process.terminationStatus)")
    }
    return (numbers[0], numbers[1])
  }
}
