/// What the attributes of an element say it is.
struct PageMarks: OptionSet, Sendable {
  let rawValue: UInt16

  /// It is not shown.
  static let hidden = PageMarks(rawValue: 1 << 0)
  /// Page furniture: menus, buttons, notices, advertisements.
  static let furniture = PageMarks(rawValue: 1 << 1)
  /// As a rule furniture, but some sites call the article itself so.
  static let weakFurniture = PageMarks(rawValue: 1 << 2)
  /// Who wrote it and when, tags and counters.
  static let byline = PageMarks(rawValue: 1 << 3)
  /// Teasers of other articles.
  static let related = PageMarks(rawValue: 1 << 4)
  /// The text beneath a picture.
  static let caption = PageMarks(rawValue: 1 << 5)
  /// Readers' comments.
  static let comments = PageMarks(rawValue: 1 << 6)
  /// The text of the article by a standard: `itemprop="articleBody"`.
  static let articleBody = PageMarks(rawValue: 1 << 7)
  /// The text of the article by its name: `class="story-body"`.
  static let bodyName = PageMarks(rawValue: 1 << 8)
  /// The article with what belongs to it: `class="story"`.
  static let articleName = PageMarks(rawValue: 1 << 9)
  /// The main part of the page: `id="content"`.
  static let mainName = PageMarks(rawValue: 1 << 10)
  /// The paragraph that leads into the article.
  static let lead = PageMarks(rawValue: 1 << 11)

  /// The names that the table of patterns uses.
  static let names: [String: PageMarks] = [
    "hidden": .hidden, "furniture": .furniture, "weak": .weakFurniture, "byline": .byline, "related": .related,
    "caption": .caption, "comments": .comments, "body": .bodyName, "article": .articleName, "main": .mainName,
    "lead": .lead,
  ]
}
