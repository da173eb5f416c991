internal import Articles
internal import CCLD2

/// What language an article is in.
struct LanguageGuess: Sendable, Hashable {
  /// The BCP 47 tag; `nil` where nothing can be told.
  var code: String?
  /// The language's English name: French.
  var name: String?
  /// Whether hardly anything of the article is in English, for sure.
  var isForeign = false

  /// The most bytes that are looked at.
  static let sampleSize = 4096
  /// The most bytes in which English words are looked for.
  private static let quickSize = 1024
  /// The fewest bytes of letters that tell a language other than English.
  private static let fewestLetters = 200
  /// The most of a foreign text that is English: names, quotations.
  private static let mostEnglish = 15

  /// The language of the article's own paragraphs.
  ///
  /// English is told by its frequent words, any other by Compact Language Detector 2. Short texts, and lists of names
  /// and numbers, tell nothing.
  init(of article: Article) {
    guard let body = article.regions.filter({ $0.kind == .body }).max(by: { $0.range.count < $1.range.count })?.range
    else { return }
    let bytes = article.text.bytes.span
    if FrequentWords.english.tell(bytes, TextRange(body.start, min(body.end, body.start + Self.quickSize))) {
      code = "en"
      return
    }
    var end = min(body.end, body.start + Self.sampleSize)
    while end > body.start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let guess = bytes.withUnsafeBufferPointer { bytes in
      let sample = UnsafeBufferPointer(rebasing: bytes[body.start..<end])
      return tally_guess_language(sample.baseAddress, sample.count)
    }
    guard guess.isReliable, let code = guess.code, let name = guess.name else { return }
    self.code = String(cString: code)
    // CHINESE_T, HAITIAN_CREOLE
    let words = String(cString: name).split(separator: "_")
    self.name = words.filter { $0.count > 1 }.map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: " ")
    isForeign =
      self.code != "en" && guess.letters >= Self.fewestLetters && guess.english <= Self.mostEnglish
  }
}

extension Article {
  /// The article with its language, where it can be told; an error where it is one that Tally does not read.
  ///
  /// A language that the input gives is kept unless the text is surely in another.
  ///
  /// - Parameter input: The input that the article is one of several of.
  func withLanguage(_ options: IngestOptions, input: String? = nil) -> Result<Article, IngestError> {
    let guess = LanguageGuess(of: self)
    if guess.isForeign, !options.readsAnyLanguage {
      let language = "\(guess.name ?? "") (\(guess.code ?? ""))"
      return .failure(
        IngestError(
          .language, subject: input.map { "\($0): \(id)" } ?? id,
          underlying: "is in \(language), which Tally does not read; --any-language reads it as if it were English"))
    }
    guard let code = guess.code, language.map({ !$0.isTag(of: code) }) ?? true else { return .success(self) }
    var article = self
    article.language = code
    return .success(article)
  }
}

extension String {
  /// Whether the BCP 47 tag begins with the language of another: en-GB, en.
  fileprivate func isTag(of code: String) -> Bool {
    func language(_ tag: String) -> String { String(tag.lowercased().prefix { $0 != "-" && $0 != "_" }) }
    return language(self) == language(code)
  }
}
