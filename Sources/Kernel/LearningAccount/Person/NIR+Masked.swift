extension NIR {
  /// What a page may show so that people recognise their own number: `1 84 •• •• ••• ••• ••`.
  public var masked: String {
    "\(body.prefix(1)) \(body.dropFirst().prefix(2)) •• •• ••• ••• ••"
  }
}

/// Printed masked, so that a log line or a failed test cannot spill a number.
extension NIR: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { masked }
  public var debugDescription: String { masked }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
