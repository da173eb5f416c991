/// The files that inputs are read from.
public enum InputFiles {
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
