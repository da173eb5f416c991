internal import CTallyData
internal import Segmentation

/// The sets of words that rules of the grammar ask for: the rows of `Data/en/word_sets.tsv`.
enum WordSets {
  /// Words that add a number to one before: "five more bodies".
  static let increments = set("increments")
  /// Words that set a group apart from the one before: "three others".
  static let others = set("others")
  /// What makes "more" a bound.
  static let than = set("than")
  /// Nouns whose "of" says how many there were: "a group of 12 miners".
  static let collectives = set("collectives")
  /// Nouns of buildings that a word of dwelling before them makes houses.
  static let buildings = set("buildings")
  /// Those of them in which one household lives.
  static let dwellingUnits = set("dwelling_units")
  /// Words of dwelling before such a noun that are no houses themselves: "residential".
  static let dwellingWords = set("dwelling_words")
  /// Nouns of what the displaced live in: "550 shelters were destroyed".
  static let shelters = set("shelters")
  /// Words before an infinitive that tell that it has not happened: "are *unable* to return".
  static let unable = set("unable")
  /// Verbs whose object is what befell their subject's: "had their homes destroyed".
  static let having = set("having")
  /// Participles that lead to the next of a list: "followed by Nalbari".
  static let following = set("following")
  /// Words before such a noun of which nobody lives in what it names: "a bus shelter".
  static let publicShelters = set("public_shelters")
  /// Words between a count and the same in another unit: "33 families comprising 165 people".
  static let equivalents = set("equivalents")
  /// Verbs between an act's noun and whom it reaches: "evacuation orders covering 2,300 homes".
  static let covering = set("covering")
  /// Verbs between a plural noun and how many they are: "evacuees numbered 3,900".
  static let numbering = set("numbering")
  /// Past forms of verbs that nothing is done by, so that they are no participles beside a noun: "a woman died".
  static let intransitives = set("intransitives")
  /// Words before what somebody takes revenge for.
  static let revenge = set("revenge")
  /// Verbs whose object a participle tells of: "*left* the driver wounded".
  static let leaving = set("leaving")
  /// Nouns of those who fight for a state, and against it.
  static let armies = set("armies")
  static let bands = set("bands")
  /// Prepositions that stand alone behind a noun: "all 38 *aboard*".
  static let placeAdverbs = set("place_adverbs")
  /// Words between an event and the deed that it followed: "in attacks *following* the slaying".
  static let causes = set("causes")
  /// The auxiliary of what happened before: "*had* been killed".
  static let pluperfect = set("pluperfect")
  /// Words of a time before the event: "two days *earlier*".
  static let earlierTimes = set("earlier_times")
  /// What is asked for one who was wronged before.
  static let justice = set("justice")
  /// Nouns that are persons behind words of what they lead: "a village *head*".
  static let leaders = set("leaders")
  static let led = set("led")
  /// Plural nouns of events like the one told of: "one of nine *attacks* that killed 40".
  static let attacks = set("attacks")
  /// Words of a deed by which somebody is known: "*accused* of killing six".
  static let charged = set("charged")
  /// Nouns of events, and of looking back on one.
  static let eventNouns = set("event_nouns")
  static let remembrance = set("remembrance")
  /// Words that tell an event or a place apart as known before: "the *same* town".
  static let same = set("same")
  /// Verbs of an event that a time and "after" follow: "The attack *came* a day after".
  static let coming = set("coming")
  /// Nouns of a time of a day or longer: "a *week* earlier".
  static let daysAndLonger = set("days_and_longer")
  /// Nouns of one on two wheels, by which the same person may be called: "a motorcyclist … the rider".
  static let riders = set("riders")
  /// Verbs of an event that came after another one: "The floods *follow* storms elsewhere".
  static let follows = set("follows")
  /// Words that set a place beside the one told of: "in *nearby* Jol".
  static let besidePlaces = set("beside_places")
  /// Words of a protest, and the prepositions between it and what it is against.
  static let protesting = set("protesting")
  static let protestLinks = set("protest_links")
  /// Words that surely add to those counted before: "an *additional* victim".
  static let surelyMore = set("surely_more")
  /// Words of a death after the event: "died *later* in *hospital*".
  static let afterwards = set("afterwards")
  /// Pronouns of one person as a subject: "he".
  static let nominatives = set("nominatives")
  /// Words of women, and of men.
  static let feminine = set("feminine")
  static let masculine = set("masculine")
  /// Plural nouns for victims who were told of before: "the hostages".
  static let rementioned = set("rementioned")
  /// Pronouns of one who does something: "he".
  static let singlePronouns = set("single_pronouns")
  /// Pronouns that stand for several people: "they", "all".
  static let pluralPronouns = set("plural_pronouns")
  /// Whose something of several people is.
  static let pluralPossessives = set("plural_possessives")
  /// Whose something of one person is.
  static let singularPossessives = set("singular_possessives")
  /// Auxiliaries of one: "the founder and editor *was* killed".
  static let singularAuxiliaries = set("singular_auxiliaries")
  /// Verbs of a coder who sets a count: "*coded* as 5".
  static let coding = set("coding")
  /// Nouns of what is told: "for this *event*".
  static let events = set("events")
  /// Verbs of a count that several events share: "*spread* between three places".
  static let sharing = set("sharing")
  /// Plural nouns of whom there are as many as of those before: "two sisters and their *husbands*".
  static let spouses = set("spouses")
  /// Words inside a name that have no capital: "*al* Shabaab".
  static let particles = set("particles")
  /// Directions before "of": "a guard *south* of Baiji".
  static let compass = set("compass")
  /// Nouns of those who fight: "on each *side*".
  static let sides = set("sides")
  /// Determiners that say a number of both: "on *each* side".
  static let eachOfTwo = set("each_of_two")
  /// Adjectives of a number like the one before: "the *same* number".
  static let equals = set("equals")
  /// Words of a death at once, beside which "in hospital" tells of a later one.
  static let atOnce = set("at_once")
  /// Verbs that "for" and a deed may follow: "*executed* two men for the murder of a judge".
  static let punishing = set("punishing")
  /// Nouns of a time that parts two events: "a *year* after a bombing".
  static let longTimes = set("long_times")
  /// What an earlier event follows: "a year *after* a bombing that killed 28".
  static let after = set("after")
  /// Nouns of two where it is said whose they are: "his *parents*".
  static let duals = set("duals")
  /// Nouns of kin, of whom two are never one: "a husband and wife".
  static let kin = set("kin")
  /// Verbs of what a single killer does: "four people were *shot* dead".
  static let killersActs = set("killers_acts")
  /// Verbs of coming upon bodies.
  static let finding = set("finding")
  /// Adjectives that before "to" make a preposition: "due to".
  static let beforeTo = set("before_to")
  /// Prepositions before the name of where something happened.
  static let sitePrepositions = set("site_prepositions")
  /// Prepositions before a place to stay: "in camps".
  static let placePrepositions = set("place_prepositions")
  /// Prepositions of what is not in such a place.
  static let outside = set("outside")
  /// Nouns of what parts countries: "across the border".
  static let borders = set("borders")
  /// Prepositions before them.
  static let crossings = set("crossings")
  /// Nouns of what may come: "at *risk* of being evicted".
  static let dangers = set("dangers")
  /// Adjectives of a count that another one replaces: "an *initial* estimate of 400,000".
  static let earlierAdjectives = set("earlier_adjectives")
  /// Players, whose injuries in play are no event's.
  static let athletes = set("athletes")
  /// Words of play beside a name: "injured in the *game* against Leeds".
  static let fixtures = set("fixtures")
  /// Words of events that injure, in play or not.
  static let violence = set("violence")
  /// Words of flight and refuge, near which people who came or stay somewhere are those who fled.
  static let impactWords = set("impact_words")
  /// Words of places that are no refuge: "went to *emergency* rooms".
  static let elsewhere = set("elsewhere")
  /// Adverbs between a number and its noun: "7,000 *mainly* Congolese refugees".
  static let mostly = set("mostly")
  /// Nouns of change before "from" and an earlier count: "an *increase* from the 682 of the week before".
  static let changes = set("changes")
  /// Words of an election, whose turnout is no protest.
  static let voting = set("voting")
  /// Adjectives that only persons bear: "170 are *unaccompanied*".
  static let personalAdjectives = set("personal_adjectives")
  /// Pronouns of several: "among *them*".
  static let several = set("several")
  /// Verbs that end an order: "orders were *lifted* for 5,400 residents".
  static let lifting = set("lifting")
  /// Adverbs before the number that another one follows: "4,000, *down* from 11,000".
  static let directions = set("directions")
  /// What leads to an earlier count: "31,000, *compared* with 18,700 in June".
  static let comparing = set("comparing")
  /// Nouns of countries: "fled the country".
  static let countries = set("countries")
  /// Adjectives of the countries beside: "to neighbouring countries".
  static let neighbours = set("neighbours")
  /// Prepositions before where a flight ends.
  static let goals = set("goals")
  /// Words beside adjectives in "-est" that make "one of the" an idiom.
  static let irregularSuperlatives = set("irregular_superlatives")
  /// Nouns whose "of" names the dead: "the body of a man".
  static let bodies = set("bodies")
  /// Nouns that any single victim may be called by.
  static let anybody = set("anybody")
  /// Verbs after "which" that make a time a beginning: "which began in 2011".
  static let beginnings = set("beginnings")
  /// Relative pronouns before such a verb.
  static let relatives = set("relatives")
  /// Verbs that lead to a new total: "brings the toll to 40".
  static let bringing = set("bringing")
  /// What begins a time that a total is taken over.
  static let since = set("since")
  /// Words after "dead" in compounds that tell of nobody's death: "dead heat".
  static let deadCompounds = set("dead_compounds")
  /// Words that make a number a difference: "eight fewer".
  static let comparatives = set("comparatives")
  /// Words after a number that distribute it.
  static let distributives = set("distributives")
  /// Words of a count that another one replaces: "had *earlier* put the toll at 25".
  static let earlier = set("earlier")
  /// Nouns of one person of either sex: "a woman was hit … the *victim*".
  static let eitherSex = set("either_sex")
  /// Verbs of fear and belief, which give way to what is said.
  static let fears = set("fears")
  /// Nouns that say no more than that it was people: no population.
  static let generalNouns = set("general_nouns")
  /// Titles before a name: "Mr Brown".
  static let honorifics = set("honorifics")
  /// Verbs that with "killed" make one number casualties, as "stabbed and killed" does not.
  static let injured = set("injured")
  /// Verbs that name parts: "the dead included two nurses".
  static let includingVerbs = set("including_verbs")
  /// Modals that leave open whether it happened.
  static let modalsOfDoubt = set("modals_of_doubt")
  /// Modals of what can be.
  static let modalsOfPossibility = set("modals_of_possibility")
  /// Nouns whose "of" names what is counted: "the number of dead".
  static let numberNouns = set("number_nouns")
  /// Verbs that give another number for the same: "put it at 27".
  static let putting = set("putting")
  /// Pronouns of one who did it to himself: "killed himself".
  static let reflexives = set("reflexives")
  /// Nouns of "no reports of casualties".
  static let reportNouns = set("report_nouns")
  /// Verbs that a clause follows rather than an object.
  static let reportingVerbs = set("reporting_verbs")
  /// Verbs after "it" that give a toll: "it now stands at 14".
  static let standing = set("standing")
  /// Verbs that a state may follow: "remain missing", "were feared dead".
  static let stateVerbs = set("state_verbs")
  /// "the *war* has killed 9,000 people"
  static let conflicts = set("conflicts")
  /// "the *fighting* has killed hundreds"
  static let fights = set("fights")
  /// Words that compare an event with earlier ones: "the *heaviest* rains since 1998".
  static let superlatives = set("superlatives")
  /// What an earlier event is told of with: "since 1998, *when* 4,000 died".
  static let when = set("when")
  /// Nouns of "no survivors among the 14".
  static let survivors = set("survivors")
  /// Words after "earlier" that make it a time: "earlier this month".
  static let timeOpeners = set("time_openers")
  /// Adjectives that begin a time after a number: "118 last year".
  static let timeAdjectives = set("time_adjectives")
  /// Prepositions between a toll and its number.
  static let tollPrepositions = set("toll_prepositions")
  /// Verbs between a counted noun and its number: "deaths fell to 118".
  static let tollVerbs = set("toll_verbs")
  /// Adjectives that tell nothing of who was counted.
  static let vagueAdjectives = set("vague_adjectives")

  /// Words of a flight that is only feared or is over: "are at *risk* of eviction", "orders were *lifted* for 5,400".
  static let undoing = set("undoing")
  /// Nouns of neither people nor homes whose number may tell of them: "40 *units* are uninhabitable".
  static let countedOtherwise = set("counted_otherwise")

  /// Marks around an aside: "every fifth resident – 10,000 people – has fled".
  static let dashes = set("dashes")
  /// Verbs of what a place has room for: "can *hold* 800 evacuees".
  static let holding = set("holding")
  /// Modals of what a place is able to do.
  static let ability = set("ability")
  /// Words before "for" or an infinitive that tell to what end something is: "*built* for 20,000 refugees".
  static let meantFor = set("meant_for")
  /// Nouns of room, with "for" before those who may come: "*tents* for 300 families".
  static let rooms = set("rooms")
  /// Verbs that, denied, keep somebody away: "were not *allowed* to return".
  static let allowing = set("allowing")
  /// Verbs before "from" and a gerund that do the same: "were *barred* from returning".
  static let barring = set("barring")
  /// Adverbs that set what is said beside what was said: "was *also* killed".
  static let additiveAdverbs = set("additive_adverbs")
  /// Adverbs behind a verb that do the same: "a guard died *too*".
  static let additiveTails = set("additive_tails")
  /// Nouns of life, which acts and verbs take: "claimed the *lives* of".
  static let lives = set("lives")
  /// Words before such a noun that tell of death: "*claimed* the lives of".
  static let takingLives = set("taking_lives")
  /// Pronouns of one person: "killing *him*".
  static let onePerson = set("one_person")
  /// The last words of ``additions``.
  static let additiveEnds = WordSet(additions.compactMap(\.hashes.last))
  /// Phrases before those who shared a fate: "along with", "in addition to".
  static let additions = (rows["additions"] ?? "").split(separator: "|").map { Phrase(String($0)) }

  /// Modifiers that a preposition begins: "an *off duty* officer".
  static let phraseModifiers = (rows["phrase_modifiers"] ?? "").split(separator: "|").map { Phrase(String($0)) }
  /// Phrases that sum up what is counted: "*in all* 5,300 people".
  static let sumAdverbs = (rows["sum_adverbs"] ?? "").split(separator: "|").map { Phrase(String($0)) }
  /// The first words of ``sumAdverbs``.
  static let sumAdverbStarts = WordSet(sumAdverbs.compactMap(\.hashes.first))

  private static let rows: [String: String] = {
    let data = tally_word_sets()
    var rows: [String: String] = [:]
    for row in Table(embedded: data.bytes, count: data.count) { rows[row[0]] = row[1] }
    return rows
  }()

  private static func set(_ name: String) -> WordSet { WordHash.set(rows[name] ?? "-") }
}
