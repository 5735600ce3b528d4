import CommonTesting
import HouseTesting
import LearningAccount
import Storage
import Testing

@testable import Ledger
@testable import Proof

/// The ways in which a ledger is damaged.
enum InjectionKind: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case digitOfAnAmount, signOfAnAmount, hugeAmount, lostEntry, lostPosting, addedPostings, unknownBook, swappedEntries
  case copiedEntry, entryInAnotherAccount, entryOfNobody, changedReason, changedField, byteOfAHash, otherPredecessor
  case forgedEntry, changedAvailable, lostLot, changedTerms, orphanedReservation, changedCommand, lostCommand,
    headSetBack
  case lostHead, otherHeadHash, lostEvent, fileSetBack, otherPrice, lostDeadline, lockedAccount
  case lostLastCommand, inventedCommand, misplacedCommand, otherTrail
  case lostLastEvent, changedEvent, changedFacts, changedValue, otherFileTrail, movedDeadline, inventedDeadline,
    lostFile

  var testDescription: String { rawValue }

  /// The change, chosen by the dice; nil where this history has nothing to damage so.
  func make(_ evidence: Evidence, _ dice: inout SeededRandom) throws -> Injection? {
    switch self {
    case .digitOfAnAmount, .signOfAnAmount, .hugeAmount, .lostPosting, .addedPostings, .unknownBook:
      try onPosting(evidence, &dice)
    case .lostEntry: try lostEntry(evidence, &dice)
    case .swappedEntries: try swappedEntries(evidence, &dice)
    case .copiedEntry, .entryInAnotherAccount, .entryOfNobody: try copied(evidence, &dice)
    case .changedReason, .changedField, .byteOfAHash, .otherPredecessor, .forgedEntry: try onEntry(evidence, &dice)
    case .changedAvailable, .lostLot, .changedTerms, .changedCommand, .lostCommand, .headSetBack, .lostHead,
      .otherHeadHash, .lockedAccount, .lostLastCommand, .inventedCommand, .misplacedCommand, .otherTrail:
      try besideEntries(evidence, &dice)
    case .lostEvent, .lostLastEvent, .changedEvent: try onEvent(evidence, &dice)
    case .changedFacts, .changedValue, .otherFileTrail, .movedDeadline, .inventedDeadline, .lostFile:
      try onFileChain(evidence, &dice)
    case .orphanedReservation, .fileSetBack, .otherPrice, .lostDeadline: try onFile(evidence, &dice)
    }
  }
}
