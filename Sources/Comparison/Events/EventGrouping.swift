/// How articles are put together into events, before their figures are compared.
///
/// The rules are few and can be told to a reader; nothing in them is learned or weighted. Two articles are *apart* when
/// all their figures' places are known to lie in different countries or first-level divisions, or when more than
/// ``farDays`` days lie between them.
public enum EventGrouping: Sendable, Hashable {
  /// All articles are about one event, whatever they say.
  case single
  /// The articles were chosen for being about one event: all that are not apart are. One without places belongs to the
  /// event whose articles' openings have most words in common with its own.
  case chosen
  /// Articles of any kind: two are about one event when they name a place in common, answer a question in common, have
  /// ``sharedWords`` uncommon words of their openings in common, and are at most ``nearDays`` days apart.
  case mixed

  /// ``chosen`` for a handful of articles, ``mixed`` for a collection.
  public static func automatic(articles: Int) -> EventGrouping { articles <= handful ? .chosen : .mixed }

  /// The most articles that a person names one by one.
  public static let handful = 40
  /// The days after which an article is about another event, even if chosen.
  public static let farDays = 90
  /// The days within which an unchosen article follows up another one.
  public static let nearDays = 7
  /// The words that the openings of two unchosen articles must share; words that half of all openings have are common.
  public static let sharedWords = 3
}
