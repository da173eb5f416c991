import ArgumentParser
public import Tally

extension Convention: Choice {}

/// How figures are read, for every verb that reads them.
struct ExtractionArguments: ParsableArguments {
  @Option(help: "Leave out figures of less confidence, from 0 to 1 (default: 0.5).")
  var minConfidence: Double?

  @Flag(help: "Give figures of any confidence.")
  var lowConfidence = false

  @Option(help: "Code counts as a data set does, in coded_low, coded_best and coded_high of the figures.")
  var convention: Convention?

  @Flag(help: "With --convention acled: the events lie in an active war zone.")
  var warZone = false

  @Option(help: "Persons a household; gives households as persons too, in persons_low, persons_best and persons_high.")
  var householdSize: Double?

  @Option(
    help: "Know the places of this file too: a table as GeoNames gives it (cities500.txt).", completion: .file())
  var gazetteer: String?

  func validate() throws {
    if let minConfidence {
      if lowConfidence { throw ValidationError("Give --min-confidence or --low-confidence, not both.") }
      guard (0...1).contains(minConfidence) else { throw ValidationError("--min-confidence must be from 0 to 1.") }
    }
    if let householdSize, !(householdSize > 0 && householdSize.isFinite) {
      throw ValidationError("--household-size must be a number above 0.")
    }
    if warZone, convention != .acled { throw ValidationError("--war-zone goes with --convention acled.") }
  }

  /// How to extract figures of `scope`.
  func options(_ scope: ExtractionOptions.Scope = .impact) -> ExtractionOptions {
    ExtractionOptions(
      scope: scope,
      minimumConfidence: lowConfidence ? 0 : minConfidence ?? ExtractionOptions.defaultConfidence,
      convention: convention, isWarZone: warZone, householdSize: householdSize)
  }

  /// An extraction of figures of `scope`; ends the verb where the gazetteer cannot be read.
  func extraction(_ scope: ExtractionOptions.Scope = .impact) throws -> Extraction {
    guard let gazetteer else { return Extraction(options: options(scope)) }
    do throws(GazetteerError) {
      return Extraction(options: options(scope), gazetteer: try Gazetteer(file: gazetteer))
    } catch {
      Messages.error(error.description)
      throw ExitStatus.someFailed
    }
  }

  /// How to choose among the figures of an archive.
  func archiveOptions(_ scope: ExtractionOptions.Scope) throws -> ExtractionOptions {
    if gazetteer != nil {
      throw ValidationError("--gazetteer is for inputs; an archive has the places that tally import found.")
    }
    if scope == .numerals {
      throw ValidationError("--numerals is for inputs: an archive holds quantities, not other numerals.")
    }
    return options(scope)
  }

  /// What changes the fields of records.
  func recordOptions(ofArchive: Bool) -> RecordOptions {
    RecordOptions(includesCoded: convention != nil, includesReviews: ofArchive)
  }

  /// What a report says of the options.
  var settings: [Report.Setting] {
    var settings: [Report.Setting] = []
    if lowConfidence || minConfidence != nil {
      settings.append(Report.Setting("least confidence", "\(options().minimumConfidence)"))
    }
    if let convention {
      settings.append(Report.Setting("coding convention", convention.rawValue + (warZone ? ", war zone" : "")))
    }
    if let householdSize {
      settings.append(
        Report.Setting("household size", Int(exactly: householdSize).map(String.init) ?? "\(householdSize)"))
    }
    if let gazetteer { settings.append(Report.Setting("further places", gazetteer)) }
    return settings
  }
}
