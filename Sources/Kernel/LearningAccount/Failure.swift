/// An error that says by itself what kind it is and what to do: web, API and terminal look at the kind, never at the
/// type (docs/decisions/0191).
public protocol Failure: Error {
  var kind: FailureKind { get }
  /// What is wrong and what to do, in English, for whoever runs the program.
  var sentence: String { get }
}

public enum FailureKind: String, Sendable, CaseIterable {
  /// The law, or the state that something is in, says no.
  case refused
  /// What was named is not there, or is not theirs who asked.
  case notFound
  /// What was given cannot be understood.
  case badInput
  /// Not now: the same may go through later.
  case unavailable
  /// Something stored, or Acquis itself, is at fault.
  case damaged
}

extension Failure where Self: CustomStringConvertible {
  public var sentence: String { description }
}
