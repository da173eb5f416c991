import ArgumentParser
import Tally

/// Runs the verbs that write one stream of records: `extract`, `totals` and `read`.
enum RecordVerb {
  /// Reads the articles of `source` and writes records of `kind`.
  static func run(
    _ kind: RecordRenderer.Kind, source: ArticleSource, pipeline: ArticlePipeline, output: OutputArguments,
    options: RecordOptions = RecordOptions()
  ) async throws {
    let renderer = RecordRenderer(
      kind, format: output.recordFormat, options: options, csv: output.csv, width: output.width)
    try await run(
      renderer, source: source, pipeline: pipeline, output: output.output, failEmpty: output.failEmpty)
  }

  /// Reads the articles of `source` and writes what `renderer` makes of them to the file `output`, or to standard output.
  static func run(
    _ renderer: RecordRenderer, source: ArticleSource, pipeline: ArticlePipeline, output: String?, failEmpty: Bool
  ) async throws {
    let run = RecordRun(
      pipeline: pipeline, renderer: renderer)
    let summary: RecordRun.Summary
    do {
      let file = try OutputFile(path: output)
      var line = ProgressLine(inputs: source.inputs, mayShow: !file.stream.isTerminal)
      summary = try await run.run(source) {
        try file.stream.write($0)
      } report: {
        Messages.error($0.description)
      } progress: { summary in
        line.show(articles: summary.articles)
      }
      line.end()
      try file.finish()
    } catch let error as OutputError {
      if error.isBrokenPipe { return }
      Messages.error(error.description)
      throw ExitStatus.output
    }
    try ExitStatus.check(failures: summary.failures, isEmpty: summary.records == 0, failEmpty: failEmpty)
  }
}
