import LearningAccount
import Ledger
import Storage

/// What somebody types to say who they are: an e-mail address, or a social security number.
enum SignInIdentifier: Sendable {
  case email(EmailAddress)
  case number(NIR)
  /// Neither; it is treated like an identifier that nobody has.
  case unknown(String)

  init(_ typed: String) {
    let bounded = String(typed.prefix(EmailAddress.longest + 2))
    if let email = EmailAddress(bounded) {
      self = .email(email)
    } else if let number = try? NIR(bounded) {
      self = .number(number)
    } else {
      self = .unknown(bounded)
    }
  }

  /// What tries are counted by.
  var subject: String {
    switch self {
    case .email(let email): "email:\(email.text)"
    case .number(let number): "number:\(number.body)"
    case .unknown(let text): "unknown:\(text)"
    }
  }

  /// The sign-in that it leads to: the one that confirmed the address, or the *verified* one of the number. A number
  /// has several unverified ones perhaps, strangers' among them.
  func find(_ installation: Installation, in transaction: any Transaction) throws -> SignIn? {
    switch self {
    case .email(let email): try SignIn.find(confirmed: email, in: transaction)
    case .number(let number):
      try HolderNumbers(installation).find(number, in: transaction)
        .flatMap { try SignIn.verified(of: $0, in: transaction) }
    case .unknown: nil
    }
  }
}
