import Site

enum PaymentRoute: Address {
  /// The holder's own share of a file.
  case payment(Slot)

  var path: String {
    switch self {
    case .payment(let id): "\(Route.enrolment(id).path)/payment"
    }
  }
}
