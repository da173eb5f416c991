internal import Glibc
internal import Synchronization

/// Runs another program over some bytes, within limits of time, memory and output.
///
/// `posix_spawn` by hand, because the callers are synchronous: a document is read by whichever thread works on its
/// batch, and a package that awaits the child (swift-subprocess) would have to block one of the few threads of Swift's
/// pool on another task of the same pool. What is needed here is one poll loop over two pipes.
struct ChildProcess {
  /// What a child may use.
  struct Limits {
    /// Wall-clock time, in seconds.
    var seconds = 60
    /// Address space, in bytes.
    var memory = 2 << 30
    /// Standard output, in bytes.
    var output = 1 << 28
  }

  /// How a child ended.
  enum Ending: Equatable {
    case exited(Int32)
    case signalled(Int32)
    case tookTooLong
    case wroteTooMuch
  }

  /// What came of a run.
  struct Outcome {
    var ending: Ending
    /// The first bytes that it wrote to standard error.
    var messages: String
  }

  /// The longest text that is kept of standard error.
  private static let longestMessage = 8192

  /// Runs `program`, found on the search path, with `input` as its standard input, a file that can be read at any
  /// place, and hands on what it writes to standard output.
  ///
  /// - Returns: `nil` where there is no such program.
  static func run(
    _ program: String, _ arguments: [String], input: [UInt8], limits: Limits = Limits(),
    output: (UnsafeRawBufferPointer) -> Void
  ) throws(IngestError) -> Outcome? {
    let file = try temporaryFile(input)
    defer { close(file) }
    let (child, out, messages) = try spawn(program, arguments, file, limits)
    defer {
      close(out)
      close(messages)
    }
    let outcome = wait(for: child, out, messages, limits, output)
    // What a shell says where there is no such program.
    return outcome.ending == .exited(127) ? nil : outcome
  }

  // Between making a descriptor and marking it as no child's another thread must not start a child: it would hold the
  // pipe open.
  private static let lock = Mutex(())

  /// Starts `program`; gives its id and what to read its output and its messages from.
  ///
  /// The shell sets the limits and becomes the program.
  private static func spawn(
    _ program: String, _ arguments: [String], _ input: Int32, _ limits: Limits
  ) throws(IngestError) -> (pid_t, out: Int32, messages: Int32) {
    let script = """
      ulimit -v \(limits.memory >> 10); ulimit -t \(limits.seconds); ulimit -c 0; exec "$0" "$@"
      """
    let path = getenv("PATH").map { ["PATH=" + String(cString: $0)] } ?? []
    var words: [UnsafeMutablePointer<CChar>?] = (["sh", "-c", script, program] + arguments).map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = path.map { strdup($0) } + [nil]
    defer { for word in words + environment { free(word) } }
    let (status, child, ends) = lock.withLock { _ -> (Int32, pid_t, [Int32]) in
      var ends: [Int32] = [-1, -1, -1, -1]
      let isOpen = ends.withUnsafeMutableBufferPointer { ends in
        pipe(ends.baseAddress) == 0 && pipe(ends.baseAddress.map { $0 + 2 }) == 0
      }
      guard isOpen else { return (errno, 0, ends) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
      posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
      posix_spawn_file_actions_adddup2(&actions, ends[3], STDERR_FILENO)
      var child = pid_t()
      return (posix_spawn(&child, "/bin/sh", &actions, nil, &words, &environment), child, ends)
    }
    for index in [1, 3] where ends[index] >= 0 { close(ends[index]) }
    if status != 0 {
      for index in [0, 2] where ends[index] >= 0 { close(ends[index]) }
      throw IngestError(.unreadable, subject: program, underlying: String(cString: strerror(status)))
    }
    return (child, ends[0], ends[2])
  }

  /// Reads what `child` writes until it ends or breaks a limit.
  private static func wait(
    for child: pid_t, _ out: Int32, _ messages: Int32, _ limits: Limits, _ output: (UnsafeRawBufferPointer) -> Void
  ) -> Outcome {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { block.deallocate() }
    let deadline = seconds() + limits.seconds
    var said: [UInt8] = []
    var written = 0
    var broken: Ending?
    var pipes = [out, messages].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while broken == nil, pipes.contains(where: { $0.fd >= 0 }) {
      let left = deadline - seconds()
      if left <= 0 {
        broken = .tookTooLong
        break
      }
      guard poll(&pipes, nfds_t(pipes.count), Int32(left) * 1000) > 0 else { continue }
      for index in pipes.indices where pipes[index].fd >= 0 && pipes[index].revents != 0 {
        let count = read(pipes[index].fd, block.baseAddress, block.count)
        if count < 0, errno == EINTR { continue }
        // A negative descriptor is passed over by poll.
        if count <= 0 {
          pipes[index].fd = -1
          continue
        }
        let bytes = UnsafeRawBufferPointer(rebasing: block[..<count])
        if index == 0 {
          written += count
          if written > limits.output { broken = .wroteTooMuch } else { output(bytes) }
        } else if said.count < longestMessage {
          said += bytes.prefix(longestMessage - said.count)
        }
      }
    }
    if broken != nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    // WIFEXITED, WEXITSTATUS and WTERMSIG are macros that Swift does not see.
    let signal = status & 0x7F
    let ending: Ending = broken ?? (signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal))
    return Outcome(ending: ending, messages: String(decoding: said, as: UTF8.self))
  }

  private static func seconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }

  /// A file without a name that holds `bytes`, wound back to its beginning.
  private static func temporaryFile(_ bytes: [UInt8]) throws(IngestError) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/tally-XXXXXX".utf8CString)
    let file = lock.withLock { _ in
      let file = mkstemp(&template)
      if file >= 0 { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
      return file
    }
    guard file >= 0 else { throw .system("\(folder): a temporary file") }
    unlink(template)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { write(file, $0.baseAddress.map { $0 + written }, $0.count - written) }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        defer { close(file) }
        throw .system("\(folder): a temporary file")
      }
    }
    lseek(file, 0, SEEK_SET)
    return file
  }
}
