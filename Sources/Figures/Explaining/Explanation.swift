public import Articles
public import Quantities

/// Why a figure is as it is: what its sentence was read as, which frame took it, and where each field comes from.
///
/// ```swift
/// let explanation = extractor.explanation(ofFigure: 3, in: article, options: options)
/// explanation?.frame?.rule   // verb.kill
/// ```
public struct Explanation: Sendable, Hashable {
  /// A piece of the sentence as it was parsed.
  public struct Chunk: Sendable, Hashable {
    /// What the piece is to the chunk: the phrase that is counted, the frame's words.
    public enum Part: Sendable, Hashable { case counted, predicate }

    /// What it is: `noun phrase`, `verb group`, `preposition` …
    public var kind: String
    /// Its words.
    public var words: TextRange
    /// What else was read of it: `head people, person`, `passive`.
    public var notes: [String]
    /// What it is to the figure.
    public var part: Part?
  }

  /// The frame that took the number.
  public struct Frame: Sendable, Hashable {
    /// A named column of a frame's row.
    public struct Field: Sendable, Hashable {
      /// The column.
      public var name: String
      /// What stands in it.
      public var value: String
    }

    /// How the number stands to the frame's word: `verb`, `noun`, `state`, `toll`, `gap` …: the rule's first part.
    public var kind: String
    /// The words that evoke the frame.
    public var predicate: TextRange
    /// The table that holds its row, `Data/en/verb_frames.tsv`.
    public var table: String?
    /// The row, column by column, without those that are empty.
    public var row: [Field]
  }

  /// Where words that decide a field stand.
  public struct Evidence: Sendable, Hashable {
    /// The words.
    public var words: TextRange
    /// The number of their sentence in the article, from 1.
    public var sentence: Int
    /// Their sentence.
    public var sentenceRange: TextRange
  }

  /// Why a figure enters no total.
  public enum Exclusion: Sendable, Hashable {
    /// Its measure has no totals.
    case measure
    /// It is not asserted.
    case assertion
    /// It belongs to another event or to history.
    case background
    /// It stands among the teasers of other articles.
    case related
    /// The figure of the given number stands for it: it revises this one or says it again.
    case said(by: Int)
    /// Other figures are the answer: this one is their part, a repetition, or contradicted.
    case other
  }

  /// What a confidence is taken from.
  public enum ConfidenceBasis: Sendable, Hashable {
    /// A row of `Data/confidence.tsv`: the kind of rule, and of phrase, `*` for any.
    case row(rule: String, phrase: String)
    /// The weights of the words around the number.
    case context
    /// A single person where many are counted: most often a story and no count.
    case singleOfMany
    /// No row of the table fits.
    case unknown
  }

  /// The article.
  public var article: Article
  /// The figure.
  public var figure: Figure
  /// How many figures the article gives under the same options.
  public var figures: Int
  /// The number of the figure's sentence in the article, from 1.
  public var sentence: Int
  /// The sentence as it was parsed.
  public var chunks: [Chunk]
  /// The frame; `nil` for a quantity that none took.
  public var frame: Frame?
  /// Where each of the figure's places stands; `nil` where its words are not found again.
  public var places: [Evidence?]
  /// Where the words of the period stand.
  public var period: Evidence?
  /// The word that reports: `said`, `according to`.
  public var reporting: Evidence?
  /// The word that makes the figure possible, a forecast or denied.
  public var assertion: Evidence?
  /// The words that set the figure apart from the article's event; `nil` where its period does.
  public var background: Evidence?
  /// The coding convention that was asked for.
  public var convention: Convention?
  /// The figure that this one is related to.
  public var related: Figure?
  /// The totals that the figure is used in.
  public var totals: [Total]
  /// Why there are none.
  public var exclusion: Exclusion?
  /// What the confidence was taken from.
  public var confidence: ConfidenceBasis
}
