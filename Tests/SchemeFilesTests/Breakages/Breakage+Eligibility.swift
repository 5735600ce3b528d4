extension Breakage {
  /// Of `eligibility.yaml`.
  static let eligibility: [Breakage] = [
    Breakage(
      file: "eligibility.yaml", search: "value: closed", text: "value: shut", key: "businessCreation.[2].value",
      reason: "open, closed or restricted"),
    Breakage(
      file: "eligibility.yaml", search: "statuses: [jobseeker]", text: "statuses: [pensioner]",
      key: "drivingLicenceLight.[3].value.restricted.statuses.[1]", reason: "holderStatuses"),
  ]
}
