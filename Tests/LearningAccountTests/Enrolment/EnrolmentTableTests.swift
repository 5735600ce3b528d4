import Testing

@testable import LearningAccount

@Suite("The table of a file's life")
struct EnrolmentTableTests {
  /// What each state lets happen, and who may do it; every other command is refused there.
  static let ways: [(EnrolmentState, [EnrolmentCommand.Kind: Actor])] = [
    (EnrolmentState(.draft), [.request: .holder]),
    (
      EnrolmentState(.requested),
      [
        .acknowledge: .organisation, .refuse: .organisation, .propose: .organisation, .withdraw: .holder,
        .topUp: .funder, .takeBackTopUp: .funder, .lapse: .clock,
      ]
    ),
    (
      EnrolmentState(.acknowledged),
      [
        .refuse: .organisation, .propose: .organisation, .withdraw: .holder, .topUp: .funder,
        .takeBackTopUp: .funder, .lapse: .clock,
      ]
    ),
    (
      EnrolmentState(.proposed),
      [.accept: .holder, .decline: .holder, .topUp: .funder, .takeBackTopUp: .funder, .lapse: .clock]
    ),
    (EnrolmentState(.awaitingPayment), [.pay: .holder, .decline: .holder, .lapse: .clock]),
    (
      EnrolmentState(.accepted),
      [
        .withdraw: .holder, .cancel: .holder, .cancelSession: .organisation, .declareNoShow: .organisation,
        .declareEntry: .organisation, .lapse: .clock,
      ]
    ),
    (EnrolmentState(.accepted, .inTraining), [.declareExit: .organisation, .lapse: .clock]),
    (EnrolmentState(.accepted, .serviceDeclared), [.lapse: .clock]),
  ]

  static let everyState = ContractState.allCases.flatMap { contract in
    ExecutionState.allCases.map { EnrolmentState(contract, $0) }
  }

  @Test("every state with every command is either a way that is listed here, or none", arguments: everyState)
  func everyStateWithEveryCommand(state: EnrolmentState) {
    let expected = Self.ways.first { $0.0 == state }?.1 ?? [:]
    for command in EnrolmentCommand.Kind.allCases {
      let rows = EnrolmentTable.rows(from: state, command)
      #expect(rows.isEmpty == (expected[command] == nil), "\(state) \(command)")
      for row in rows { #expect(row.actor == expected[command], "\(state) \(command)") }
    }
  }

  @Test("rows of one state and command differ by their branch, so that exactly one can hold")
  func branchesDiffer() {
    for state in Self.everyState {
      for command in EnrolmentCommand.Kind.allCases {
        let rows = EnrolmentTable.rows(from: state, command)
        guard rows.count > 1 else { continue }
        #expect(Set(rows.map(\.branch)).count == rows.count, "\(state) \(command)")
        #expect(!rows.contains { $0.branch == nil }, "\(state) \(command)")
      }
    }
  }

  @Test("nothing leads out of an end", arguments: ContractState.allCases.filter(\.isEnd))
  func endsEnd(contract: ContractState) {
    #expect(!EnrolmentTable.transitions.contains { $0.from.contract == contract })
  }

  @Test("every deadline that runs in a state has a way to lapse there")
  func deadlinesLapse() {
    for state in Self.everyState {
      let lapses = EnrolmentTable.rows(from: state, .lapse).map(\.branch)
      for code in EnrolmentTable.deadlines(in: state) {
        #expect(lapses.contains(.deadlineIs(code)), "\(state) \(code)")
      }
      #expect(lapses.count == EnrolmentTable.deadlines(in: state).count, "\(state)")
    }
  }

  @Test("money is reserved before it is confirmed, and given back by every end after a reservation")
  func moneyFollows() {
    for row in EnrolmentTable.transitions where row.from.contract == .awaitingPayment && row.to.contract.isEnd {
      #expect(row.effects == [.voidReservation])
    }
    for row in EnrolmentTable.transitions where row.from == EnrolmentState(.accepted) && row.to.contract.isEnd {
      #expect(row.effects == [row.command == .withdraw ? .voidReservation : .settleCancellation])
    }
    for row in EnrolmentTable.transitions where row.to.execution == .inTraining && row.from.execution == .notStarted {
      #expect(row.effects == [.commitReservation])
    }
  }
}
