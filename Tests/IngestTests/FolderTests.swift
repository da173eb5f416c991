import Articles
import Ingest
import TestSupport
import Testing

/// Files and folders: which are read, in which order.
struct FolderTests {
  @Test func readsFoldersInOrder() throws {
    let files = [
      "b.txt": "B", "a/z.txt": "Z", "a/.hidden.txt": "no", ".git/c.txt": "no", "notes.md": "no", "page.css": "no",
      "A.TXT": "A", "a/y.jsonl": #"{"id":"y","text":"Y"}"#,
    ]
    let texts = try Inputs.withFolder(files) { folder in
      Inputs.read(inputs: [folder + "/"]).map { try? $0.get().text.string }
    }
    #expect(texts == ["A", "Y", "Z", "B"])
  }

  @Test func namesArticlesByThePathAsGiven() throws {
    try Inputs.withFolder(["a.txt": "A", "sub/b.txt": "B"]) { folder in
      let ids = Inputs.read(inputs: [folder, folder + "/sub//b.txt"]).map { try? $0.get().id }
      #expect(ids == [folder + "/a.txt", folder + "/sub/b.txt", folder + "/sub//b.txt"])
    }
  }

  @Test func readsANamedFileOfAnyEnding() throws {
    #expect(try Inputs.articles(["story": "Ten died."]).map(\.text.string) == ["Ten died."])
  }

  @Test func goesOnAfterWhatIsMissing() throws {
    try Inputs.withFolder(["a.txt": "A", "b.txt": "B", "empty/x.png": "no"]) { folder in
      let inputs = ["a.txt", "missing.txt", "b.txt", "empty"].map { folder + "/" + $0 }
      let results = Inputs.read(inputs: inputs)
      #expect(results.map { try? $0.get().text.string } == ["A", nil, "B", nil])
      #expect(results.compactMap(\.failure).map(\.subject) == [inputs[1], inputs[3]])
    }
  }
}
