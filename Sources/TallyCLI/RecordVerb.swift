import ArgumentParser
import Tally

/// Runs the verbs that write one stream of records: `extract`, `totals` and `read`.
enum RecordVerb {
  /// Reads the articles of `source` and writes records of `kind`.
  static func run(
    _ kind: RecordRenderer.Kind, source: ArticleSource, pipeline: ArticlePipeline, output: OutputArguments,
    options: RecordOptions = RecordOptions()
  ) async throws {
    let run = RecordRun(
      pipeline: pipeline,
      renderer: RecordRenderer(kind, format: output.recordFormat, options: options, width: output.width))
    let summary: RecordRun.Summary
    do {
      let file = try OutputFile(path: output.output)
      var shown = 0
      summary = try await run.run(source) {
        try file.stream.write($0)
      } report: {
        Messages.error($0.description)
      } progress: { summary in
        guard Messages.isTerminal, summary.articles >= shown + 1000 else { return }
        shown = summary.articles
        Messages.progress("\(summary.articles) articles, \(summary.records) records")
      }
      if shown > 0 { Messages.endProgress() }
      try file.finish()
    } catch let error as OutputError {
      if error.isBrokenPipe { return }
      Messages.error(error.description)
      throw ExitStatus.output
    }
    try ExitStatus.check(failures: summary.failures, isEmpty: summary.records == 0, failEmpty: output.failEmpty)
  }
}
