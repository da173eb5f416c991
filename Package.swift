// swift-tools-version: 6.3
import PackageDescription

// The checks of a change (.ci/run) set it; whoever builds with another compiler is not stopped by its new warnings.
let isStrict = Context.environment["TALLY_WARNINGS"] == "error"

let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

/// A module of Swift source with the package's settings.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one module, with the cases beside them.
func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies + ["TestSupport"], resources: resources,
    swiftSettings: settings)
}

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")

let package = Package(
  name: "Tally",
  products: [
    .library(name: "Tally", targets: ["Tally"]),
    .executable(name: "tally", targets: ["TallyCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    // No pkgConfig: all that is used is in the one library, whatever the version.
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    .target(
      name: "CCLD2", cxxSettings: isStrict ? [.treatAllWarnings(as: .error)] : [],
      linkerSettings: [.linkedLibrary("cld2")]),
    .target(
      name: "CSimdJSON", cxxSettings: isStrict ? [.treatAllWarnings(as: .error)] : [],
      linkerSettings: [.linkedLibrary("simdjson")]),
    .target(
      name: "CTallyData",
      cSettings: [.disableWarning("c23-extensions")] + (isStrict ? [.treatAllWarnings(as: .error)] : [])),
    .target(name: "CByteMasks", cSettings: isStrict ? [.treatAllWarnings(as: .error)] : []),
    module("Articles"),
    module("Segmentation", ["Articles", "CTallyData", "CByteMasks"]),
    module("Quantities", ["Articles", "Segmentation", "CTallyData"]),
    module("Gazetteer", ["Articles", "Segmentation", "CTallyData"]),
    module("Figures", ["Articles", "Segmentation", "Quantities", "Gazetteer", "CTallyData"]),
    module("Comparison", ["Articles", "Segmentation", "Quantities", "Figures"]),
    module("Ingest", ["Articles", "CCLD2", "CLibXML2", "Segmentation", "CLibArchive", "CSimdJSON", "CTallyData"]),
    module(
      "Archive", ["Articles", "Quantities", "Figures", grdb, .product(name: "GRDBSQLite", package: "GRDB.swift")]),
    module(
      "Reporting",
      ["Articles", "Segmentation", "Quantities", "Figures", "Comparison", "CXLSXWriter", "CCrypto", "CTallyData"]),
    module("Evaluation", ["Articles", "Quantities", "Figures"]),
    module(
      "Tally",
      [
        "Articles", "Segmentation", "Quantities", "Gazetteer", "Figures", "Comparison", "Ingest", "Reporting",
        "Archive", "Evaluation", "CTallyData",
      ]),
    .executableTarget(
      name: "TallyCLI", dependencies: ["Tally", "Comparison", "Evaluation", argumentParser], swiftSettings: settings),
    // The benchmarks run the command itself, so it is built with them.
    .executableTarget(
      name: "TallyBenchmarks", dependencies: ["Tally", "TallyCLI", "Reporting", argumentParser],
      exclude: ["write_workbook.py"], swiftSettings: settings),
    .executableTarget(
      name: "TallyTraining", dependencies: ["Articles", "Figures", argumentParser], swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["Articles", "Quantities", "Figures"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests("Ingest", ["Ingest", "Articles"], resources: [.copy("HTML/Pages")]),
    tests(
      "Archive",
      ["Archive", "Tally", "Articles", "Quantities", "Figures", grdb]),
    tests("Tally", ["Tally", "Quantities"]),
    tests("TallyCLI", ["TallyCLI"]),
    tests("Segmentation", ["Segmentation", "Articles", "CTallyData"]),
    tests("Evaluation", ["Evaluation", "Articles", "Quantities", "Figures"], resources: [.copy("Cases")]),
    tests(
      "Reporting", ["Reporting", "Articles", "Quantities", "Figures", "Comparison"],
      resources: [.copy("Snapshots"), .copy("read_workbook.py"), .copy("validate.py")]),
    tests(
      "Figures", ["Figures", "Gazetteer", "Quantities", "Articles", "Segmentation", "CTallyData"],
      resources: [.copy("Cases")]),
    tests("Comparison", ["Comparison", "Figures", "Gazetteer", "Quantities", "Articles"], resources: [.copy("Cases")]),
    tests(
      "Quantities", ["Quantities", "Segmentation", "Articles"], resources: [.copy("Cases"), .copy("Suites")]),
    tests("Gazetteer", ["Gazetteer", "Segmentation", "Articles", "CTallyData"], resources: [.copy("Cases")]),
  ],
  cxxLanguageStandard: .cxx17
)
