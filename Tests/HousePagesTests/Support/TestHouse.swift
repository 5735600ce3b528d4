import Accruals
import Announcements
import Credits
import Demo
import Funders
import HolderEnrolments
import Home
import LawPages
import Merges
import Organisations
import Payments
import Proof
import Rights
import Schemes
import SigningIn
import Simulators
import Site
import Words

@testable import Trainings

/// Every room that there is, with one invented training.
enum TestHouse {
  static let rooms: [any Room] = [
    HomeRoom(), SimulatorsRoom(), LawPagesRoom(), TrainingsRoom(catalogue: .sample), SigningInRoom(), RightsRoom(),
    HolderEnrolmentsRoom(), PaymentsRoom(), OrganisationsRoom(), AccrualsRoom(), CreditsRoom(), FundersRoom(),
    MergesRoom(), SchemesRoom(), ProofRoom(), AnnouncementsRoom(),
    DemoRoom(people: [.init(name: "Amina Benali", email: TestSite.amina, password: TestSite.password)]),
  ]

  static func rooms(without missing: String?, catalogue: CatalogueSource = .sample) -> [any Room] {
    rooms.filter { $0.name != missing }.map { $0.name == "Trainings" ? TrainingsRoom(catalogue: catalogue) : $0 }
  }

  /// Of the whole house, in French.
  static let french = try! texts().language(.french)

  static func texts() throws -> Texts { try Texts.shipped(with: [Site.texts] + rooms.compactMap(\.texts)) }
}
