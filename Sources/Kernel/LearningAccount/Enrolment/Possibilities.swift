/// What somebody could do with a file now: each command that its table lets them try in its state, as the decision
/// itself would answer it.
public struct Possibilities: Sendable {
  /// In the order of the table.
  public let all: [Possibility]
  /// Who would pay what if the file were accepted now, reckoned once for every command that turns on it. Nil once that
  /// is fixed, and for everybody but the holder.
  public let split: EnrolmentSplit?

  /// Nil where the table lets this actor try no such command in the file's state.
  public subscript(kind: EnrolmentCommand.Kind) -> Possibility? { all.first { $0.kind == kind } }

  public func allows(_ kind: EnrolmentCommand.Kind) -> Bool { self[kind]?.isAllowed ?? false }
}

/// One command that somebody may try on a file, and what would come of it.
public struct Possibility: Sendable {
  /// With the details that are the likeliest to be allowed, which a form may propose: where these are refused, so are
  /// all others.
  public let command: EnrolmentCommand
  /// What it would do now, or why it cannot be done and what would change that.
  public let outcome: Result<EnrolmentDecision, Refusal>

  public var kind: EnrolmentCommand.Kind { command.kind }

  public var isAllowed: Bool { refusal == nil }

  public var refusal: Refusal? { if case .failure(let refusal) = outcome { refusal } else { nil } }

  /// What it would cost the holder, as ``EnrolmentDecision/cost``; nil where it is refused.
  public var cost: Amount? { if case .success(let decision) = outcome { decision.cost } else { nil } }
}

extension Enrolment {
  /// Asks the decision itself about every command that `actor` may try in the file's state, so that a page that shows
  /// the answers cannot differ from what the command does then. Changes nothing.
  ///
  /// - Parameter funder: which one asks; without it nothing is possible to a funder.
  /// - Throws: as ``decide(_:by:at:facts:scheme:)``, except for refusals, which are answers here.
  public func possibilities(
    for actor: Actor, funder: Int64? = nil, at now: Moment, facts: EnrolmentFacts, scheme: Scheme
  ) throws -> Possibilities {
    let split = actor == .holder && isSplitOpen ? try split(facts, at: now, scheme: scheme) : nil
    let commands = try EnrolmentTable.commands(from: state, for: actor).flatMap {
      try likeliest($0, by: funder, at: now, scheme)
    }
    let all = try commands.map { command in
      let outcome = try Result.refusal {
        try decide(command, by: actor, at: now, facts: facts, scheme: scheme, split: split)
      }
      return Possibility(command: command, outcome: outcome)
    }
    return Possibilities(all: all, split: split)
  }

  /// Who pays what is fixed by the acceptance, and by nothing else.
  private var isSplitOpen: Bool { ownShare == nil && !state.contract.isEnd }

  /// The commands of one kind that are worth asking about: one, but for the clock, for which each deadline is another.
  private func likeliest(
    _ kind: EnrolmentCommand.Kind, by funder: Int64?, at now: Moment, _ scheme: Scheme
  ) throws -> [EnrolmentCommand] {
    switch kind {
    case .request: [.request]
    case .acknowledge: [.acknowledge]
    case .refuse: [.refuse(.other, words: nil)]
    case .propose: [try likeliestProposal(at: now, scheme)]
    case .accept: [.accept]
    case .pay: [.pay]
    case .decline: [.decline]
    case .withdraw: [.withdraw]
    case .cancel: [.cancel]
    case .cancelSession: [.cancelSession]
    case .declareNoShow: [.declareNoShow]
    case .lapse: EnrolmentTable.deadlines(in: state).map { .lapse($0) }
    case .declareEntry: [.declareEntry(on: terms.startsOn)]
    case .declareExit: [.declareExit(on: min(terms.endsOn, now.day), .whole)]
    case .topUp: likeliestTopUp(by: funder, scheme).map { [.topUp($0)] } ?? []
    case .takeBackTopUp: funder.map { [.takeBackTopUp(funder: $0)] } ?? []
    }
  }

  /// The days that were asked for, or the first that may be proposed.
  private func likeliestProposal(at now: Moment, _ scheme: Scheme) throws -> EnrolmentCommand {
    let earliest = try earliestStart(ifAnsweredAt: now, scheme: scheme)
    let startsOn = max(terms.startsOn, earliest ?? terms.startsOn)
    return .propose(startsOn: startsOn, endsOn: max(terms.endsOn, startsOn))
  }

  /// A funder knows the price, and nothing of the holder's rights.
  private func likeliestTopUp(by funder: Int64?, _ scheme: Scheme) -> TopUp? {
    guard let funder, let kind = scheme.vocabulary.thirdPartyKinds.first else { return nil }
    return TopUp(funder: funder, kind: kind, amount: terms.price)
  }
}

extension Result where Success == EnrolmentDecision, Failure == Refusal {
  /// A refusal is a result; any other error is thrown.
  fileprivate static func refusal(_ decide: () throws -> EnrolmentDecision) throws -> Self {
    do { return .success(try decide()) } catch let refusal as Refusal { return .failure(refusal) }
  }
}
