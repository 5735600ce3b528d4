import Accruals
import Announcements
import ArgumentParser
import Credits
import Funders
import HolderEnrolments
import Home
import LawPages
import Ledger
import Merges
import Organisations
import Payments
import Proof
import Rights
import Schemes
import SigningIn
import Simulators
import Site
import Trainings

/// The house: every room that this program has. Whoever takes a line out here, and its folder, has a house without it.
enum House {
  static let rooms: [any Room] = [
    HomeRoom(), SimulatorsRoom(), LawPagesRoom(), TrainingsRoom(), SigningInRoom(), RightsRoom(),
    HolderEnrolmentsRoom(), PaymentsRoom(), OrganisationsRoom(), AccrualsRoom(), CreditsRoom(), FundersRoom(),
    MergesRoom(), SchemesRoom(), ProofRoom(), AnnouncementsRoom(),
  ]

  /// What the rooms add to the command line: of `acquis` itself, or of a group.
  static func commands(in group: String? = nil) -> [RoomCommand] {
    rooms.flatMap(\.commands).filter { $0.group == group }
  }

  static var jobs: [Job] { rooms.flatMap(\.jobs) }
}
