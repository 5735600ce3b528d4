/// Where the agreement between holder and organisation stands.
///
/// The states follow what holders and organisations know from the public platform (domain: the file's life).
public enum ContractState: String, CaseIterable, Sendable {
  /// Being prepared; nobody else sees it.
  case draft
  case requested
  /// The organisation has acknowledged and checks the prerequisites.
  case acknowledged
  /// The organisation has answered yes, perhaps with other dates; the holder decides.
  case proposed
  /// A public funder examines the file.
  case awaitingFunder
  case awaitingPayment
  /// Both sides are bound; the withdrawal period runs.
  case accepted

  case refused
  /// The organisation let its time pass.
  case unanswered
  case requestWithdrawn
  case declined
  /// The holder let their time pass.
  case notAccepted
  case refusedByFunder
  case unpaid
  /// The holder withdrew within the withdrawal period.
  case withdrawn
  case cancelledByHolder
  case cancelledByOrganisation

  /// Nothing more can happen to the contract.
  public var isEnd: Bool {
    switch self {
    case .draft, .requested, .acknowledged, .proposed, .awaitingFunder, .awaitingPayment, .accepted: false
    case .refused, .unanswered, .requestWithdrawn, .declined, .notAccepted, .refusedByFunder, .unpaid, .withdrawn,
      .cancelledByHolder, .cancelledByOrganisation:
      true
    }
  }
}

/// Where the training itself stands.
public enum ExecutionState: String, CaseIterable, Sendable {
  case notStarted
  case inTraining
  /// The exit is declared with what was followed; the operator may still look at it.
  case serviceDeclared
  /// What was declared holds: the file's money is divided.
  case serviceDone
  /// The start day passed and the holder did not come.
  case noShow
}

/// The two machines that a holder and an organisation move: contract and execution.
public struct EnrolmentState: Hashable, Sendable {
  public let contract: ContractState
  public let execution: ExecutionState

  public init(_ contract: ContractState, _ execution: ExecutionState = .notStarted) {
    self.contract = contract
    self.execution = execution
  }
}
