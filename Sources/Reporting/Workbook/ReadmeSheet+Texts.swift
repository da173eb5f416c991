/// What the sheet README says in every workbook.
extension ReadmeSheet {
  /// The sheets.
  static let sheets = [
    Line(
      "Summary",
      "One row a measure, event and group of people: the lowest, the latest and the highest value that the articles "
        + "give, how many sources they come from, and a chart."),
    Line(
      "Figures",
      "One row a figure, as stated, with its sentence. Grey rows count in no total: possible, forecast, denied, of "
        + "another event, or from a teaser. A figure’s article leads to its row in Articles."),
    Line(
      "Comparison",
      "Each count by publisher: who says what, coloured by how it stands to the others, the sentence as a note."),
    Line("Timeline", "How each count moved from day to day: a chart, and its numbers a row a day."),
    Line("Disagreements", "Pairs of articles that contradict each other, both sentences side by side."),
    Line("Articles", "One row an article, with its totals; inputs that could not be read stand at the end."),
    Line("Events", "One row an event, with what its articles say in short."),
  ]

  /// How decisions are written.
  static let reviewing = [
    Line(
      "How to",
      "Choose a decision in the column Review of Figures, and write what is right into Corrected value where you choose "
        + "corrected. Save the file; “tally review apply” stores the decisions. What was read stays as it is."),
    Line("So far", "The counts below follow the sheet Figures."),
  ]

  /// How the figures came about.
  static let method = [
    Line(
      "Finding",
      "Every number of a text is found, in digits or words, and read with its qualifier and unit. Grammar rules tell "
        + "what it counts, of whom, where, when and according to whom; the column rule names the rule."),
    Line(
      "Totals",
      "An article’s one answer for a measure: disjoint groups are added, parts are not added to their "
        + "whole, revised figures are replaced, repeated ones count once."),
    Line(
      "Comparing",
      "Articles are put together into events by measure, place, day and uncommon words in common. Copies of a story and "
        + "articles that cite the same source count as one source."),
    Line(
      "Confidence",
      "How often figures that a rule gave were right in articles annotated by hand. Figures below the least confidence "
        + "(0.5, unless said above) are left out."),
  ]

  /// How values are to be read.
  static let values = [
    Line(
      "low, best, high",
      "The interval that the words entail. “At least 250” has a low of 250 and nothing else; “41” has all three; "
        + "“dozens” has its own floor, 24. An empty cell means that the words set no such limit, not zero."),
    Line(
      "bound",
      "How it was said: exact (41), at_least, more_than (the number itself is excluded), at_most, less_than, about, "
        + "range (20 to 30), vague (dozens, hundreds), none (no casualties)."),
    Line(
      "unit",
      "person, household or house; for money the currency (ISO 4217); other quantities in the base unit after "
        + "conversion, with what was said in the columns stated_low to stated_unit."),
  ]

  /// How articles stand to each other.
  static let verdicts = [
    Line("agree", "Equal and exact."),
    Line("compatible", "Some number satisfies both: “at least 250” and 306. “About 40” allows a tenth more or less."),
    Line("revised up, revised down", "No number satisfies both; the later one is by the same or an unnamed source."),
    Line(
      "conflict",
      "No number satisfies both, and different sources are named, or both are of the same day, or one is denied."),
    Line("different scope", "Population, place or period differ: not to be compared."),
  ]
}

/// The units of columns, for the dictionary of the sheet README.
enum ColumnUnit {
  /// The unit of a column's values; `nil` for names and words.
  static func of(_ column: Column) -> String? {
    switch column.name {
    case "low", "best", "high", "lowest", "latest", "highest", "Corrected value": "as in the column unit"
    case "earlier", "later", "difference", "publisher", "publisher, low", "publisher, high", "publisher, added",
      "latest of the day":
      "persons, households or houses"
    case "coded_low", "coded_best", "coded_high": "as in the column unit"
    case "stated_low", "stated_best", "stated_high": "as in stated_unit"
    case "persons_low", "persons_best", "persons_high", "household_size": "persons"
    case "latitude", "longitude": "degrees, WGS 84"
    case "start", "end": "code points"
    case "confidence": "0 to 1"
    case "date", "period_start", "period_end", "latest_date", "day", "first_day", "last_day", "earlier_date",
      "later_date":
      "day, yyyy-mm-dd"
    case "background": "TRUE or FALSE"
    case "place_country": "ISO 3166-1 alpha-3"
    case "stated_unit": "UCUM"
    case "language": "BCP 47"
    case "sha256": "hexadecimal"
    default: column.kind == .number ? "number" : nil
    }
  }
}
