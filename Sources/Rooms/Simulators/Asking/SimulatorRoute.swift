import Explain
import Site

/// The questions that anyone may ask: all, one as a page, one over the API.
enum SimulatorRoute: Address {
  case simulators, simulator(Topic), explain(Topic)

  var path: String {
    switch self {
    case .simulators: "/ask"
    case .simulator(let topic): "/ask/\(topic.rawValue)"
    case .explain(let topic): "\(APIAddress.prefix)/explain/\(topic.rawValue)"
    }
  }
}
