import Site

/// The law as data, and what changed between two days; the law and its rules themselves are the core's addresses.
enum LawRoute: Address {
  case changes, table, object

  var path: String {
    switch self {
    case .changes: "\(Route.law.path)/changes"
    case .table: "\(Route.law.path).csv"
    case .object: "\(Route.law.path).json"
    }
  }
}
