import Articles
import Evaluation
import Foundation
import Testing

struct GoldFileTests {
  private func items(_ text: String) throws -> [GoldItem] { try GoldFile(contentsOf: Array(text.utf8)).items }

  @Test func titleStandsBeforeTheText() throws {
    let label = #""measure":"killed","low":2,"best":2,"high":2,"unit":"person","start":6,"end":9"#
    for text in ["Crash\\n\\nTwo died.", "Two died."] {
      let line = #"{"id":"a","title":"Crash","text":"\#(text)","figures":[{\#(label)}]}"#
      let item = try #require(try items(line).first)
      #expect(item.article.text.string == "Crash\n\nTwo died.")
      #expect(item.article.regions.map(\.kind) == [.headline, .body])
    }
  }

  @Test func offsetsCountCodePoints() throws {
    let line =
      #"{"id":"a","text":"Zoë’s 9 men died","figures":[{"measure":"killed","low":9,"best":9,"high":9,"unit":"person","start":6,"end":11}]}"#
    let item = try #require(try items(line).first)
    let span = try #require(item.figures.first?.spans.first)
    #expect(item.article.text.string(in: span) == "9 men")
  }

  @Test(arguments: [
    (#"{"id":"a","text":"x","figures":[],"all":true}"#, GoldItem.Kind.record),
    (
      #"{"id":"a","text":"x","gold":[{"measure":"killed","low":1,"best":1,"high":1,"unit":"person","span":[0,1]}],"level":"mention","exhaustive":false}"#,
      .mentions
    ),
    (#"{"id":"a","text":"x","gold":[],"level":"mention","exhaustive":true}"#, .quantities),
    (#"{"id":"a","text":"x","gold":[],"level":"event","event_type":["x"]}"#, .event),
  ])
  func kinds(_ line: String, _ kind: GoldItem.Kind) throws {
    #expect(try items(line).first?.kind == kind)
  }

  @Test(arguments: [
    ("\n{\"id\": \"a\"}", "line 2 is not a gold record: no \"text\""),
    ("not JSON", "line 1 is not a gold record"),
    (#"{"id":"a","text":"x","figures":[{"measure":"killed"}]}"#, "no \"unit\""),
    (#"{"id":"a","text":7}"#, "line 1 is not a gold record: text"),
  ])
  func refuses(_ text: String, _ message: String) throws {
    let error = #expect(throws: EvaluationError.self) { try items(text) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test func wildOffsetsAreNoSpan() throws {
    let line =
      #"{"id":"a","text":"x","figures":[{"measure":"killed","unit":"person","start":-4,"end":99999999},{"measure":"killed","unit":"person","start":9,"end":2}]}"#
    let item = try #require(try items(line).first)
    #expect(item.figures[1].spans.isEmpty)
    for span in item.figures[0].spans { #expect(span.start >= 0 && span.end <= item.article.text.count) }
  }
}
