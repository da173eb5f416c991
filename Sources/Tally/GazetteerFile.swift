public import Gazetteer
internal import Glibc

/// Why a file of places could not be taken.
public struct GazetteerError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kinds of failure.
  public enum Code: Sendable, Hashable {
    /// The file could not be opened or read; ``underlying`` is the system's reason.
    case unreadable
    /// The file is no table of places in GeoNames' format.
    case unsupported
  }

  /// What kind of failure it was.
  public var code: Code
  /// The file as it was named.
  public var subject: String
  /// What was wrong.
  public var underlying: String

  /// The file, and what was wrong.
  public var description: String { "\(subject): \(underlying)" }
}

extension Gazetteer {
  /// The embedded places and those of the file at `path`, a table in GeoNames' format: `cities500.txt`, `SY.txt`.
  ///
  /// - Complexity: O(*n* log *n*) in the table's names; the file is kept in memory.
  public init(file path: String) throws(GazetteerError) {
    let bytes = try Self.bytes(of: path)
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      throw GazetteerError(code: .unsupported, subject: path, underlying: "is a zip archive; unpack it first.")
    }
    let gazetteer = Gazetteer(geoNames: bytes)
    guard gazetteer.furtherPlaces > 0 else {
      throw GazetteerError(
        code: .unsupported, subject: path,
        underlying: "is no table of places: its lines should hold GeoNames' 19 tab-separated fields (cities500.txt).")
    }
    self = gazetteer
  }

  private static func bytes(of path: String) throws(GazetteerError) -> [UInt8] {
    func failure() -> GazetteerError {
      GazetteerError(code: .unreadable, subject: path, underlying: String(cString: strerror(errno)))
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
      bytes.reserveCapacity(Int(status.st_size) + 1)
    }
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { block.deallocate() }
    while true {
      let count = read(descriptor, block.baseAddress, block.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes.append(contentsOf: block[..<count])
      } else if errno != EINTR {
        throw failure()
      }
    }
  }
}
