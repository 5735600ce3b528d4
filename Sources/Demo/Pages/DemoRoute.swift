import Site

enum DemoRoute: Address {
  case mailbox, clock

  var path: String {
    switch self {
    case .mailbox: "/demo/mailbox"
    case .clock: "/demo/clock"
    }
  }
}
