internal import CLibXML2

/// The library libxml2 as a whole.
enum LibXML2 {
  // Two threads that initialise the library at once may wait for each other forever; Swift runs this one time.
  private static let isInitialized: Void = xmlInitParser()

  /// Makes the library ready for use on all threads; to be called before anything else of it.
  static func initialize() { _ = isInitialized }
}
