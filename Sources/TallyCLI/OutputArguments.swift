import ArgumentParser
import Glibc
public import Tally

extension RecordFormat: Choice {}

/// Where records go and how they are written.
struct OutputArguments: ParsableArguments {
  @Option(help: "table, ndjson, json or csv (default: by the output's name; table on a terminal; else ndjson).")
  var format: RecordFormat?

  @Option(name: [.short, .long], help: "The file to write; it is replaced when the work is done.")
  var output: String?

  @Flag(help: "End with status 1 when nothing is found.")
  var failEmpty = false

  @OptionGroup var table: TableArguments

  func validate() throws {
    if table.isUsed, recordFormat != .csv {
      throw ValidationError("--bom, --delimiter and --hxl go with CSV: add --format csv, or -o with a name in .csv.")
    }
  }

  /// How CSV is written.
  var csv: CSVOptions { table.csv(output) }

  /// The format that was asked for, or the one that fits the output.
  var recordFormat: RecordFormat {
    if let format { return format }
    guard let output, output != "-" else { return isatty(STDOUT_FILENO) == 1 ? .table : .ndjson }
    let name = output.lowercased()
    if name.hasSuffix(".csv") || name.hasSuffix(".tsv") { return .csv }
    if name.hasSuffix(".json") { return .json }
    return name.hasSuffix(".txt") ? .table : .ndjson
  }

  /// Writes all of the output at once; false where its reader has gone away.
  func write(_ bytes: [UInt8]) throws -> Bool {
    do {
      let file = try OutputFile(path: output)
      try file.stream.write(bytes)
      try file.finish()
      return true
    } catch {
      if error.isBrokenPipe { return false }
      Messages.error(error.description)
      throw ExitStatus.output
    }
  }

  /// Writes what `body` gives, piece by piece; ends quietly where the reader of the output has gone away.
  ///
  /// - Returns: What `body` returns; `nil` where the output's reader went away.
  func write<Value>(_ body: (_ write: ([UInt8]) throws -> Void) throws -> Value) throws -> Value? {
    do {
      let file = try OutputFile(path: output)
      let value = try body { try file.stream.write($0) }
      try file.finish()
      return value
    } catch let error as OutputError {
      if error.isBrokenPipe { return nil }
      Messages.error(error.description)
      throw ExitStatus.output
    } catch let error as ArchiveError {
      throw ArchiveArguments.failure(error)
    }
  }

  /// The columns of the terminal, or of a page where there is none.
  var width: Int { OutputStream.terminalWidth }
}
