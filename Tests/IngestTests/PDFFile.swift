import Foundation

/// PDF documents that tests make up: lines of Helvetica at given places.
struct PDFFile {
  /// A line of text: its left edge and its baseline, in points from the page's upper left corner.
  struct Line {
    var left: Double
    var top: Double
    var size: Double = 10
    var text: String
  }

  /// The pages' lines.
  var pages: [[Line]]
  /// Entries of the document's properties.
  var properties = ""

  /// Lines below one another from `top` on, twelve points apart.
  static func column(_ left: Double, _ top: Double, _ lines: [String]) -> [Line] {
    lines.enumerated().map { Line(left: left, top: top + Double($0) * 12, text: $1) }
  }

  /// The file; its table of references is left to the reader to rebuild.
  var bytes: [UInt8] {
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    let kids = pages.indices.map { "\(4 + $0 * 2) 0 R" }.joined(separator: " ")
    objects.append("<< /Type /Pages /Count \(pages.count) /Kids [\(kids)] >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for (index, lines) in pages.enumerated() {
      var stream = "BT\n"
      for line in lines {
        let text = line.text.replacingOccurrences(of: "(", with: "\\(").replacingOccurrences(of: ")", with: "\\)")
        stream += "/F1 \(line.size) Tf 1 0 0 1 \(line.left) \(842 - line.top) Tm (\(text)) Tj\n"
      }
      stream += "ET"
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
          + "/Contents \(5 + index * 2) 0 R >>")
      objects.append("<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream")
    }
    objects.append("<< \(properties) >>")
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets { file += String(format: "%010d 00000 n \n", offset) }
    file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info \(objects.count) 0 R >>\n"
    return Array((file + "startxref\n\(table)\n%%EOF\n").utf8)
  }
}

/// The programs that read PDF documents.
enum Poppler {
  static let isInstalled = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/pdftotext")
  }
}
