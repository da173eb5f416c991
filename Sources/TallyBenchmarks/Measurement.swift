import Foundation

/// One run of a child process.
struct Measurement {
  /// Seconds from before its start to after its end.
  let seconds: Double

  /// Runs a program with its output to the null device.
  init(running arguments: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = [strdup("LC_ALL=C.UTF-8"), nil]
    defer { for pointer in words + environment { free(pointer) } }

    let clock = ContinuousClock()
    let start = clock.now
    var process = pid_t()
    let failure = posix_spawn(&process, arguments[0], &actions, nil, &words, &environment)
    guard failure == 0 else {
      throw MeasurementError(program: arguments[0], reason: String(cString: strerror(failure)))
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let elapsed = start.duration(to: clock.now)
    guard status == 0 else { throw MeasurementError(program: arguments[0], reason: "ended with status \(status >> 8)") }
    seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
  }
}

/// A program could not be run to a good end.
struct MeasurementError: Error, CustomStringConvertible {
  let program: String
  let reason: String
  var description: String { "\(program): \(reason)" }
}
