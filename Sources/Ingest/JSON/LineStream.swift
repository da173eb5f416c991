/// The lines of an NDJSON input.
final class LineStream: ArticleStream {
  private let name: String
  private var reader: LineBlockReader

  init(_ input: Input) {
    name = input.name
    reader = LineBlockReader(input)
  }

  func next() throws(IngestError) -> StreamPiece? {
    switch try reader.next() {
    case .lines(let block, let firstLine): .batch(.lines(block, input: name, firstLine: firstLine))
    case .tooLong(let line):
      .failure(IngestError(.badLine, subject: name, line: line, underlying: "is longer than 1 GiB"))
    case nil: nil
    }
  }
}
