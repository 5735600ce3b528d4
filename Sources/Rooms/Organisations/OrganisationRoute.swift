import Site

/// What an organisation answers and declares; a slot is `account-enrolment`.
enum OrganisationRoute: Address {
  case acknowledgement(Slot), refusal(Slot), proposal(Slot), entry(Slot), exit(Slot), cancellation(Slot), noShow(Slot)

  var path: String {
    let (id, step) =
      switch self {
      case .acknowledgement(let id): (id, "acknowledgement")
      case .refusal(let id): (id, "refusal")
      case .proposal(let id): (id, "proposal")
      case .entry(let id): (id, "entry")
      case .exit(let id): (id, "exit")
      case .cancellation(let id): (id, "cancellation")
      case .noShow(let id): (id, "no-show")
      }
    return "\(Route.organisationEnrolment(id).path)/\(step)"
  }
}
