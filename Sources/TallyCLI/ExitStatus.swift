import ArgumentParser
import Tally

/// The statuses that `tally` ends with, beside the argument parser's 64 for a wrong command line.
enum ExitStatus {
  /// Nothing was found and `--fail-empty` asked for a failure.
  static let empty = ExitCode(1)
  /// Some inputs could not be read; the others were done.
  static let someFailed = ExitCode(2)
  /// The output could not be written (`EX_IOERR` of sysexits.h).
  static let output = ExitCode(74)

  /// Ends the verb with the status that its work calls for.
  static func check(failures: Int, isEmpty: Bool, failEmpty: Bool) throws {
    if failures > 0 { throw someFailed }
    if isEmpty, failEmpty { throw empty }
  }
}
