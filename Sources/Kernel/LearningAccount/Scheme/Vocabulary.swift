/// The identifiers that a scheme declares. What is not declared here is unknown to the scheme and refused as input.
/// What each may look like: docs/decisions/0100.
public struct Vocabulary: Sendable {
  /// Kinds of training: `rncp`, `skillsAssessment`.
  public var trainingKinds: [String] = []
  /// Kinds of training that may lead to the same: whoever wants one of a list may take another of it.
  public var equivalentKinds: [[String]] = []
  /// Marks of a training that may exempt it from a cap.
  public var certificationMarks: [String] = []
  /// Where a lot of rights comes from: `accrual`, `employerEndowment`.
  public var lotSources: [String] = []
  /// The source of the lot that a year of work credits; nil where work credits nothing.
  public var accrualSource: String?
  /// Who may add money to one file: `region`, `opco`.
  public var thirdPartyKinds: [String] = []
  /// Third parties that are asked about one file and must answer in time.
  public var fundersOnInstruction: [String] = []
  public var holderStatuses: [String] = []
  /// What may be said of a holder that changes what a year credits: `lowSkilled`.
  public var holderTraits: [String] = []
  /// The traits that hold because the holder says so.
  public var selfDeclaredTraits: [String] = []
  /// What someone may have done in a year.
  public var activities: [ActivityKind] = []
  /// Who must act on a deadline: `holder`, `organisation`.
  public var actors: [String] = []
  /// What may follow a deadline that passed: `cancelled`, `granted`.
  public var consequences: [String] = []
  public var territories: [String] = []
  /// The territory whose holidays count where a training has no place; nil where the scheme has no deadlines.
  public var remoteTerritory: String?

  public init() {}

  /// The kinds that may stand in for one, in the order of the scheme's file.
  public func equivalents(of kind: String) -> [String] {
    equivalentKinds.filter { $0.contains(kind) }.flatMap(\.self).filter { $0 != kind }
  }

  public func activity(_ id: String) -> ActivityKind? { activities.first { $0.id == id } }
}
