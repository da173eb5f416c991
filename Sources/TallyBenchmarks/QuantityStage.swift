import Articles
import Quantities
import Segmentation

/// The stage that finds the quantities of a text, with a clock.
struct QuantityStage {
  /// Seconds for the whole and for its parts, each run alone, and how many quantities there are.
  struct Times {
    var sentences = 0.0
    var tokens = 0.0
    var numbers = 0.0
    var whole = 0.0
    var quantities = 0
  }

  private let article: Article
  private let splitter = SentenceSplitter()
  private let reader = QuantityReader()

  /// The stage for the text of `article`.
  init(_ article: Article) { self.article = article }

  /// Runs the parts one after another and then the whole as the extraction runs it: sentence by sentence.
  func run() -> Times {
    var times = Times()
    let bytes = article.text.bytes.span
    var sentences: [Sentence] = []
    times.sentences = seconds { sentences = splitter.sentences(of: article) }
    var tokens: [Token] = []
    times.tokens = seconds {
      for sentence in sentences {
        tokens.removeAll(keepingCapacity: true)
        Tokenizer.tokenize(bytes, sentence.range, into: &tokens)
      }
    }
    var found: [Quantity] = []
    var scratch = QuantityScratch()
    times.whole = seconds {
      for sentence in splitter.sentences(of: article) {
        tokens.removeAll(keepingCapacity: true)
        Tokenizer.tokenize(bytes, sentence.range, into: &tokens)
        reader.read(tokens, of: bytes, into: &found, with: &scratch)
        times.quantities += found.count
      }
    }
    times.numbers = max(times.whole - times.sentences - times.tokens, 1e-9)
    return times
  }

  private func seconds(_ body: () -> Void) -> Double {
    let elapsed = ContinuousClock().measure(body).components
    return Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
  }
}
