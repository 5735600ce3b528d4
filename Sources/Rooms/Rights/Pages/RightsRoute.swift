import Site

/// An account's statement, as page, table and object, and one of its lines.
enum RightsRoute: Address {
  case statement, statementTable, statementObject, statementLine(Slot)

  var path: String {
    let statement = "\(Route.rights.path)/statement"
    return switch self {
    case .statement: statement
    case .statementTable: "\(statement).csv"
    case .statementObject: "\(statement).json"
    case .statementLine(let sequence): "\(statement)/\(sequence.text)"
    }
  }
}
