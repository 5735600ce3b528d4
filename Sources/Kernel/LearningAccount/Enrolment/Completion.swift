/// How much of a training its holder followed, as the organisation declares it with the exit.
/// Why no exit without it, and what follows: docs/decisions/0152.
public struct Completion: Hashable, Sendable {
  /// From 0 to 1; a share that a decimal holds exactly, so that it can be written down.
  public let attendedShare: Proportion
  public let cause: Cause

  /// Why what is missing is missing. Where nothing is, the training was ``followed``.
  public enum Cause: String, CaseIterable, Sendable {
    /// To its end, or as far as the holder wanted: what they missed has no reason that the law recognises.
    case followed
    /// The holder could not go on, for a reason that the law recognises.
    case forceMajeure
    /// The organisation broke the training off and proposes to resume it.
    case resumptionProposed
    /// The organisation broke the training off.
    case brokenOff
  }

  /// Nil for a share below 0 or above 1 or of endless decimals, and for a whole training that something is said to have
  /// stopped.
  public init?(attendedShare: Proportion, cause: Cause = .followed) {
    guard attendedShare >= .zero, attendedShare <= .whole, attendedShare.decimal != nil,
      attendedShare != .whole || cause == .followed
    else { return nil }
    self.attendedShare = attendedShare
    self.cause = cause
  }

  /// The whole training.
  public static let whole = Completion()

  private init() {
    attendedShare = .whole
    cause = .followed
  }

  public var isWhole: Bool { attendedShare == .whole }

  /// Who ended the training, as the scheme's table of ends asks.
  var party: CancellationParty {
    switch cause {
    case .followed, .forceMajeure: .holder
    case .resumptionProposed, .brokenOff: .organisation
    }
  }
}
