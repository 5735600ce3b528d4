import LearningAccount

/// What `acquis nir check` answers; its JSON is part of the public interface.
struct NIRAnswer: Encodable {
  private let nir: NIR?
  private let problem: NIRProblem?

  init(_ number: String) {
    do throws(NIRProblem) {
      nir = try NIR(number)
      problem = nil
    } catch {
      nir = nil
      problem = error
    }
  }

  var valid: Bool { nir != nil }

  var sentence: String {
    guard let nir else { return "Not valid: \(explanation)" }
    let month = nir.birthMonth.map { $0 < 10 ? "0\($0)" : String($0) } ?? "unknown month"
    let year = nir.birthYearShort < 10 ? "0\(nir.birthYearShort)" : String(nir.birthYearShort)
    return """
      Valid: \(nir.body) \(nir.key)
      \(nir.sex.rawValue), born \(month)/\(year), department \(nir.department), commune \(nir.commune)\
      \(nir.provisional ? ", provisional" : "")
      """
  }

  private var explanation: String {
    switch problem {
    case .length: "it takes 13 characters, or 15 with the key."
    case .characters: "only digits may stand in it, and A or B for Corsica."
    case .sex: "the first digit is 1 or 2, or 3, 4, 7 or 8 for people being registered."
    case .month: "the month of birth does not exist."
    case .department: "the place of birth does not exist."
    case .serial: "the serial number 000 is never given."
    case .key: "the key does not follow from the number; one digit is probably wrong."
    case nil: "unknown."
    }
  }

  private enum CodingKeys: String, CodingKey {
    case valid, normalized, key, sex, birthYearShort, birthMonth, department, commune, provisional, problem
  }

  /// Every field always stands, null where it is not known.
  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(valid, forKey: .valid)
    try fields.encode(nir?.normalized, forKey: .normalized)
    try fields.encode(nir?.key, forKey: .key)
    try fields.encode(nir?.sex.rawValue, forKey: .sex)
    try fields.encode(nir?.birthYearShort, forKey: .birthYearShort)
    try fields.encode(nir?.birthMonth, forKey: .birthMonth)
    try fields.encode(nir?.department, forKey: .department)
    try fields.encode(nir?.commune, forKey: .commune)
    try fields.encode(nir?.provisional, forKey: .provisional)
    try fields.encode(problem?.rawValue, forKey: .problem)
  }
}
