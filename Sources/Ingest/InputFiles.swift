/// The files that inputs are read from.
public enum InputFiles {
  /// The bytes of all files of `inputs`; `nil` where one is standard input, a pipe or another whose size is not known.
  ///
  /// - Complexity: One call of the system for each file.
  public static func size(of inputs: [String]) -> Int? {
    if inputs.contains("-") { return nil }
    var size = 0
    for path in paths(of: inputs) {
      // What is not there is told of when it is read.
      guard let status = try? FileStatus(path: path) else { continue }
      guard status.isRegular else { return nil }
      size += status.size
    }
    return size
  }

  /// The paths of `inputs` with each folder's article files in its place, in the order in which they are read;
  /// standard input is no file.
  ///
  /// What cannot be read is passed over: reading the inputs tells of it.
  public static func paths(of inputs: [String]) -> [String] {
    inputs.flatMap { input in
      if input == "-" { return [String]() }
      let below = Folder.files(in: input)
      return below.paths.isEmpty && !below.failures.isEmpty ? [input] : below.paths
    }
  }
}
