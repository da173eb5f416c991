/// How articles are put together into events, before their figures are compared.
///
/// The rules are few and can be told to a reader; nothing in them is learned.
public enum EventGrouping: Sendable, Hashable {
  /// All articles are about one event, whatever they say.
  case single
  /// The articles were chosen for being about one event: all are, but for those that are clearly apart. Articles are
  /// apart when more than ``farDays`` days lie between them; or when they name no place in common, less than a share of
  /// ``likeWords`` of their openings' words is common to both, and the places are known to lie in different countries or
  /// first-level divisions or more than ``nearDays`` days lie between them. One without places belongs to the event
  /// whose openings have most words in common with its own.
  case chosen
  /// Articles of any kind. Two are about one event when they are at most ``nearDays`` days apart, name a place in
  /// common, count the same kind of thing, and their openings are alike by at least ``leastLikeness`` and
  /// ``likenessADay``; or when they are
  /// alike by ``wordsAlone`` and their places are not known to lie apart. Words that few articles have count for much:
  /// the likeness is the cosine of the openings' words, weighted by inverse document frequency.
  case mixed

  /// ``chosen`` for a handful of articles, ``mixed`` for a collection.
  public static func automatic(articles: Int) -> EventGrouping { articles <= handful ? .chosen : .mixed }

  /// The most articles that a person names one by one.
  public static let handful = 40
  /// The days after which an article is about another event, even if chosen.
  public static let farDays = 90
  /// The share of words of two chosen articles' openings that tells one event, although their places seem to lie apart
  /// (a gazetteer takes a hospital's name for a town's): reports of one event have 0.1 to 0.4, of others mostly less.
  public static let likeWords = 0.12
  /// The days within which an unchosen article follows up another one.
  public static let nearDays = 7
  /// The likeness of two articles of one event that share a place and a subject. Development stories of one event have
  /// 0.11 and more, of other events of the same kind seldom 0.15.
  public static let leastLikeness = 0.11
  /// How much more alike they must be for each day between them: the same town has another shooting next week.
  public static let likenessADay = 0.015
  /// The likeness that tells one event by the words alone.
  public static let wordsAlone = 0.22
}
