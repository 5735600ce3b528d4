import LearningAccount
import Secrets

/// Which passwords are accepted: long enough, and not among those that are tried first. There is no rule of
/// composition: no compulsory capital, digit or sign (NIST SP 800-63B §5.1.1.2).
package struct PasswordPolicy: Sendable {
  package let minimumLength: Int
  let known: KnownPasswords

  init(minimumLength: Int, known: KnownPasswords) {
    self.minimumLength = minimumLength
    self.known = known
  }

  /// What an attacker who knows the person tries first.
  struct Personal: Sendable {
    let words: [String]

    init(names: [String], email: String, number: NIR? = nil, birthDate: Day? = nil) {
      let parts = (names + [String(email.prefix { $0 != "@" })])
        .flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
        .map { KnownPasswords.folded(String($0)) }
      let digits = number.map { [$0.body] } ?? []
      words = parts.filter { $0.count >= 3 } + digits + (birthDate.map(Self.spellings) ?? [])
    }

    private static func spellings(_ day: Day) -> [String] {
      let parts = day.iso.split(separator: "-").map(String.init)
      let (year, month, date) = (parts[0], parts[1], parts[2])
      return [date + month + year, year + month + date, date + month + year.suffix(2), year]
    }
  }

  /// What is wrong with a password; empty where it is accepted. A nil password was too long to be read.
  func faults(of password: Password?, personal: Personal) -> [FormFault] {
    guard let password else {
      return [FormFault(.password, "access.password.tooLong", ["longest": .count(Password.longest)])]
    }
    if password.text.count < minimumLength {
      return [FormFault(.password, "access.password.tooShort", ["shortest": .count(minimumLength)])]
    }
    let folded = KnownPasswords.folded(password.text)
    if known.contains(folded) { return [FormFault(.password, "access.password.known")] }
    if PasswordPattern.isPredictable(folded) { return [FormFault(.password, "access.password.pattern")] }
    if isMostlyPersonal(folded, personal) { return [FormFault(.password, "access.password.personal")] }
    return []
  }

  /// Whether fewer than six letters are left once the personal words and the digits are taken out.
  private func isMostlyPersonal(_ folded: String, _ personal: Personal) -> Bool {
    var rest = folded
    var isTouched = false
    for word in personal.words.sorted(by: { $0.count > $1.count }) where rest.contains(word) {
      rest = rest.replacing(word, with: "")
      isTouched = true
    }
    return isTouched && rest.count(where: \.isLetter) < 6
  }
}

/// Passwords that follow a pattern anyone would try, whatever their length.
enum PasswordPattern {
  // Neighbours on French and international keyboards, the alphabet, digits; read in both directions.
  private static let rows = [
    "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm",
    "abcdefghijklmnopqrstuvwxyz", "01234567890", "&é\"'(-è_çà", "1234567890-=", "qazwsxedcrfvtgbyhnujmik",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik", "aqwzsxedcrfvtgbyhnuj",
  ]
  private static let runs = Set(
    (rows + rows.map { String($0.reversed()) }).flatMap { row in
      let characters = Array(row)
      return (0..<(characters.count - 2)).map { String(characters[$0...($0 + 2)]) }
    })

  /// One short piece over and over, or nearly nothing but runs of neighbouring keys.
  static func isPredictable(_ text: String) -> Bool {
    let characters = Array(text)
    return isRepetition(characters) || charactersOutsideRuns(characters) * 4 < characters.count
  }

  private static func isRepetition(_ characters: [Character]) -> Bool {
    guard characters.count >= 4 else { return true }
    return (1...4).contains { length in
      zip(characters, characters.dropFirst(length)).allSatisfy { $0 == $1 }
    }
  }

  private static func charactersOutsideRuns(_ characters: [Character]) -> Int {
    guard characters.count >= 3 else { return characters.count }
    var isInRun = [Bool](repeating: false, count: characters.count)
    for start in 0...(characters.count - 3) where runs.contains(String(characters[start...(start + 2)])) {
      for place in start...(start + 2) { isInRun[place] = true }
    }
    return isInRun.count { !$0 }
  }
}

extension SignInServices {
  package var passwordPolicy: PasswordPolicy {
    PasswordPolicy(minimumLength: settings.reasonableMinimumLength(), known: knownPasswords)
  }
}
