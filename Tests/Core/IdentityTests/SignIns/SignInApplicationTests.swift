import LearningAccount
import Testing

@testable import Identity
@testable import Ledger

@Suite("What opening a sign-in asks for")
struct SignInApplicationTests {
  private let policy = PasswordPolicy(minimumLength: 12, known: .shipped)
  private let today = Day("2026-09-21")!

  private func faults(_ change: (inout SignInApplication.Form) -> Void) -> [String] {
    var form = Person.amina.form
    change(&form)
    do {
      _ = try SignInApplication(form, policy: policy, today: today)
      return []
    } catch SignInError.form(let faults) {
      return faults.map { "\($0.field): \($0.reason.code)" }
    } catch { return ["\(error)"] }
  }

  @Test("is accepted as people write it")
  func accepted() {
    #expect(faults { _ in } == [])
    #expect(faults { $0.number = "2.90.05.69.383.042" } == [])
    #expect(faults { $0.birthName = "  d’Arc  de   l'Étoile " } == [])
    #expect(faults { $0.firstNames = "أمينة" } == [])
    #expect(faults { $0.email = " Amina.H+cpf@Sub.Example.ORG " } == [])
  }

  @Test("names every fault at once, field by field")
  func allFaults() {
    let found = faults {
      $0.number = "2 90 05 69 383 042 00"
      $0.birthName = "7"
      $0.firstNames = ""
      $0.birthDate = "1990-02-30"
      $0.email = "amina@"
      $0.password = "court"
    }
    #expect(
      found == [
        "number: nir.problem.key", "birthName: access.field.birthName", "firstNames: access.field.firstNames",
        "birthDate: access.field.birthDate", "email: access.field.email", "password: access.password.tooShort",
      ])
  }

  @Test("agrees with the number on the birth date", arguments: ["1991-05-14", "1990-06-14"])
  func birthDate(text: String) {
    #expect(faults { $0.birthDate = text } == ["birthDate: access.field.birthDateDiffers"])
  }

  @Test("refuses birth dates that cannot be", arguments: ["2026-09-21", "2090-05-14", "1890-05-14", "14/05/1990", ""])
  func impossibleBirthDate(text: String) {
    #expect(faults { $0.birthDate = text } == ["birthDate: access.field.birthDate"])
  }

  @Test(
    "refuses what is no e-mail address",
    arguments: [
      "", "amina", "amina@example", "a@b@example.org", "a b@example.org", "a@exa mple.org", ".a@example.org",
      "a..b@example.org", "a@-example.org", "a@example.org.", "a@é.org", "a@example.org\nBcc: x@y.z",
      String(repeating: "a", count: 65) + "@example.org", "a@" + String(repeating: "b.", count: 130) + "org",
    ])
  func email(text: String) { #expect(EmailAddress(text) == nil) }

  @Test(
    "refuses what is no name",
    arguments: ["", " ", "-", "O<b>", "Amina;", "R2D2", "A\u{0}B", "😀", String(repeating: "a", count: 101)])
  func name(text: String) { #expect(PersonName(text) == nil) }

  @Test("keeps names composed, so that the same name is the same text")
  func composed() { #expect(PersonName("Le\u{301}a")?.text.unicodeScalars.count == 3) }

  @Test("shows of an address only what its owner recognises")
  func masked() { #expect(EmailAddress("amina@example.org")?.masked == "a…@example.org") }
}
