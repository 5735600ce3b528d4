import LearningAccount
import Secrets
import Words

/// Everything that opening a sign-in asks for, checked: it exists only where each field is acceptable and the birth
/// date agrees with the number.
package struct SignInApplication: Sendable {
  let number: NIR
  let birthName: PersonName
  let firstNames: PersonName
  let birthDate: Day
  let email: EmailAddress
  let password: Password
  let language: String

  /// What a person typed, before anything is known about it.
  package struct Form: Sendable {
    var number: String
    var birthName: String
    var firstNames: String
    /// `YYYY-MM-DD`.
    var birthDate: String
    var email: String
    var password: String
    /// The language of the page, for mails: the code of a `Language`.
    var language: String

    package init(
      number: String, birthName: String, firstNames: String, birthDate: String, email: String, password: String,
      language: String
    ) {
      self.number = number
      self.birthName = birthName
      self.firstNames = firstNames
      self.birthDate = birthDate
      self.email = email
      self.password = password
      self.language = language
    }
  }

  /// - Parameter today: the machine's local day; nobody is born later.
  /// - Throws: ``SignInError/form(_:)`` with every fault, in the order of the fields.
  package init(_ form: Form, policy: PasswordPolicy, today: Day) throws(SignInError) {
    var faults: [FormFault] = []
    let number = Self.number(form.number, &faults)
    let birthName = PersonName(form.birthName)
    if birthName == nil { faults.append(FormFault(.birthName, "access.field.birthName")) }
    let firstNames = PersonName(form.firstNames)
    if firstNames == nil { faults.append(FormFault(.firstNames, "access.field.firstNames")) }
    let birthDate = Self.birthDate(form.birthDate, number: number, today: today, &faults)
    let email = EmailAddress(form.email)
    if email == nil { faults.append(FormFault(.email, "access.field.email")) }
    let personal = PasswordPolicy.Personal(
      names: [form.birthName, form.firstNames], email: form.email, number: number, birthDate: birthDate)
    let password = Password(form.password)
    faults += policy.faults(of: password, personal: personal)
    guard faults.isEmpty, let number, let birthName, let firstNames, let birthDate, let email, let password else {
      throw .form(faults)
    }
    self.number = number
    self.birthName = birthName
    self.firstNames = firstNames
    self.birthDate = birthDate
    self.email = email
    self.password = password
    self.language = Language.of(form.language).rawValue
  }

  private static func number(_ text: String, _ faults: inout [FormFault]) -> NIR? {
    do throws(NIRProblem) { return try NIR(text) } catch {
      faults.append(FormFault(.number, "nir.problem.\(error.rawValue)"))
      return nil
    }
  }

  private static func birthDate(_ text: String, number: NIR?, today: Day, _ faults: inout [FormFault]) -> Day? {
    guard let day = Day(text), day < today, day.year >= 1900 else {
      faults.append(FormFault(.birthDate, "access.field.birthDate"))
      return nil
    }
    guard let number, number.mismatch(with: day) != nil else { return day }
    faults.append(FormFault(.birthDate, "access.field.birthDateDiffers"))
    return nil
  }
}
