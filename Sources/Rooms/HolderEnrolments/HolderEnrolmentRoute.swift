import Site

/// What a holder decides about a file.
enum HolderEnrolmentRoute: Address {
  case acceptance(Slot), declination(Slot), withdrawal(Slot)

  var path: String {
    switch self {
    case .acceptance(let id): "\(Route.enrolment(id).path)/acceptance"
    case .declination(let id): "\(Route.enrolment(id).path)/declination"
    case .withdrawal(let id): "\(Route.enrolment(id).path)/withdrawal"
    }
  }
}
