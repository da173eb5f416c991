import Foundation
import Testing

/// The modules import only what the design's table allows them.
struct ImportDirectionTests {
  /// What each module may import: of the package, of its dependencies and of the toolchain.
  static let allowed: [String: Set<String>] = [
    "Articles": [],
    "Segmentation": ["Articles", "CTallyData", "CByteMasks"],
    "Quantities": ["Articles", "Segmentation", "CTallyData"],
    "Gazetteer": ["Articles", "Segmentation", "CTallyData", "Synchronization"],
    // Threads that parse share rooms behind a lock; chances are exponentials.
    "Figures": ["Articles", "Segmentation", "Quantities", "Gazetteer", "CTallyData", "Synchronization", "Glibc"],
    "Comparison": ["Articles", "Segmentation", "Quantities", "Figures"],
    "Ingest": [
      "Articles", "Segmentation", "CCLD2", "CLibArchive", "CLibXML2", "CSimdJSON", "CTallyData", "Foundation",
      "Glibc", "Synchronization",
    ],
    "Archive": ["Articles", "Quantities", "Figures", "GRDB", "GRDBSQLite", "Foundation"],
    "Reporting": [
      "Articles", "Segmentation", "Quantities", "Figures", "Comparison", "CXLSXWriter", "CCrypto", "CTallyData",
      "Foundation", "Glibc",
    ],
    "Evaluation": ["Articles", "Quantities", "Figures", "Foundation"],
    "Tally": all,
    "TallyCLI": all.union(["Tally", "ArgumentParser"]),
    "TallyBenchmarks": all.union(["Tally", "ArgumentParser"]),
    "TallyTraining": ["Articles", "Figures", "ArgumentParser", "Foundation"],
  ]

  static let all: Set<String> = [
    "Articles", "Segmentation", "Quantities", "Gazetteer", "Figures", "Comparison", "Ingest", "Archive", "Reporting",
    "Evaluation", "CTallyData", "Foundation", "Glibc", "Synchronization",
  ]

  /// Every `import` of a Swift file below Sources: the module that the file belongs to, the one it imports, the file.
  static let imports: [(module: String, imported: String, file: String)] = {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources")
    var found: [(String, String, String)] = []
    let files = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
    for file in files.sorted() where file.hasSuffix(".swift") {
      let text = (try? String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)) ?? ""
      for line in text.split(whereSeparator: \.isNewline) {
        // `@_exported public import struct Figures.Figure` imports Figures.
        let words = line.split(separator: " ").map(String.init)
        guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
          words[..<index].allSatisfy({
            $0.hasPrefix("@") || ["public", "internal", "private", "package", "fileprivate"].contains($0)
          })
        else { continue }
        let kinds: Set = ["struct", "class", "enum", "protocol", "func", "let", "var", "typealias", "actor"]
        let name = kinds.contains(words[index + 1]) && index + 2 < words.count ? words[index + 2] : words[index + 1]
        found.append((String(file.prefix { $0 != "/" }), String(name.prefix { $0 != "." }), file))
      }
    }
    return found
  }()

  @Test func modulesImportOnlyWhatTheDesignAllows() {
    #expect(Self.imports.count > 50, "the test must see the sources")
    for (module, imported, file) in Self.imports {
      #expect(Self.allowed[module]?.contains(imported) == true, "\(file) imports \(imported)")
    }
  }

  @Test func everyModuleIsInTheTable() {
    let modules = Set(Self.imports.map(\.module))
    #expect(modules.subtracting(Self.allowed.keys).isEmpty)
  }
}
