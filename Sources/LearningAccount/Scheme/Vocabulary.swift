/// The identifiers that a scheme declares. What is not declared here is unknown to the scheme and refused as input.
public struct Vocabulary: Sendable {
  /// Kinds of training: `rncp`, `skillsAssessment`.
  public let trainingKinds: [String]
  /// Where a lot of rights comes from: `accrual`, `employerEndowment`.
  public let lotSources: [String]
  /// Who may add money to one file: `region`, `opco`.
  public let thirdPartyKinds: [String]
  public let holderStatuses: [String]
  /// Who must act on a deadline: `holder`, `organisation`.
  public let actors: [String]
  /// What may follow a deadline that passed: `cancelled`, `granted`.
  public let consequences: [String]
  public let territories: [String]
  /// The territory whose holidays count where a training has no place.
  public let remoteTerritory: String

  public init(
    trainingKinds: [String], lotSources: [String], thirdPartyKinds: [String], holderStatuses: [String],
    actors: [String], consequences: [String],
    territories: [String], remoteTerritory: String
  ) {
    self.trainingKinds = trainingKinds
    self.lotSources = lotSources
    self.thirdPartyKinds = thirdPartyKinds
    self.holderStatuses = holderStatuses
    self.actors = actors
    self.consequences = consequences
    self.territories = territories
    self.remoteTerritory = remoteTerritory
  }
}
