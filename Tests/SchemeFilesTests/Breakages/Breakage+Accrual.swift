extension Breakage {
  /// Of `accrual.yaml`.
  static let accrual: [Breakage] = [
    Breakage(
      file: "accrual.yaml", search: "value: 1607", text: "value: many", key: "fullTimeHours.[1].value",
      reason: "whole number"),
    Breakage(
      file: "accrual.yaml", search: "value: 500.00", text: "value: 500.001", key: "EUR.annual.[1].value",
      reason: "amount in EUR"),
    Breakage(
      file: "accrual.yaml", search: "value: 0.5", text: "value: 1.5", key: "EUR.wholeFrom.[1].value",
      reason: "share from 0 to 1"),
    Breakage(
      file: "accrual.yaml", search: "[selfEmployed]", text: "[selfMade]", key: "EUR.activities.[1].value.[1]",
      reason: "selfMade"),
    Breakage(file: "accrual.yaml", search: "endAge:", text: "endOfAge:", key: "endOfAge", reason: "unknown key"),
    Breakage(file: "accrual.yaml", search: "endAge:", text: "endOfAge:", key: "", reason: "needs \"endAge\""),
    Breakage(
      file: "accrual.yaml", search: "confidence: unverified", text: "confidence: sure", key: "endAge.[1].confidence",
      reason: "confirmed, disputed, unverified"),
    Breakage(
      file: "accrual.yaml", search: "link: guide", text: "link: gude", key: "announcedBy.[1].link",
      reason: "links of scheme.yaml"),
    Breakage(
      file: "accrual.yaml", search: "day: 30", text: "day: 31", key: "announcedBy.[1].value", reason: "no such day"),
    Breakage(
      file: "accrual.yaml", search: "knownFrom: 2014-10-04", text: "since: 2014-10-04", key: "fullTimeHours.[1]",
      reason: "needs \"knownFrom\""),
    Breakage(
      file: "accrual.yaml", search: "from: 2015-01-01", text: "from: 2015-13-01", key: "fullTimeHours.[1].from",
      reason: "a day that exists"),
    Breakage(
      file: "accrual.yaml", search: "from: 2015-01-01", text: "from: 2015-01-02", key: "fullTimeHours",
      reason: "no value on 2015-01-01"),
    Breakage(
      file: "accrual.yaml", search: "until: 2019-12-31", text: "until: 2018-12-31", key: "hour.beyond.[3].until",
      reason: "lies before from"),
    Breakage(
      file: "accrual.yaml", search: "from: 2018-01-01\n    knownFrom: 2018-12-30",
      text: "from: 2019-02-01\n    knownFrom: 2018-12-30", key: "EUR.annual", reason: "no value on 2018-01-01"),
    Breakage(
      file: "accrual.yaml", search: "with: [publicAgent]", text: "with: [civilServant]",
      key: "mixedYear.[1].value.with.[1]", reason: "activities"),
    Breakage(
      file: "accrual.yaml", search: "countsIn: unitOfMainActivity", text: "countsIn: euros",
      key: "mixedYear.[1].value.countsIn", reason: "unitOfMainActivity"),
    Breakage(
      file: "accrual.yaml", search: "equalCountsIn: EUR", text: "equalCountsIn: USD",
      key: "mixedYear.[1].value.equalCountsIn", reason: "units of scheme.yaml"),
    Breakage(
      file: "accrual.yaml", search: "      holderMayChoose: true\n", text: "", key: "mixedYear.[1].value",
      reason: "needs \"holderMayChoose\""),
    Breakage(
      file: "accrual.yaml", search: "{ activity: esat }", text: "{ activity: chess }",
      key: "EUR.increasedFor.[2].value.[3].when.[1].activity", reason: "activities of scheme.yaml"),
    Breakage(
      file: "accrual.yaml", search: "{ everyCategory: C }", text: "{ everyCategory: D }",
      key: "hour.increasedFor.[1].value.[1].when.[2].everyCategory", reason: "categories"),
    Breakage(
      file: "accrual.yaml", search: "{ trait: lowSkilled }", text: "{ height: lowSkilled }",
      key: "EUR.increasedFor.[1].value.[1].when.[1]", reason: "trait, activity, everyCategory"),
    Breakage(
      file: "accrual.yaml", search: "[fullPension]", text: "[fullPensions]", key: "barringTraits.[1].value.[1]",
      reason: "holderTraits"),
    Breakage(
      file: "accrual.yaml", search: "  apprentice:", text: "  apprentices:", key: "minimumAgeWith.apprentices",
      reason: "unknown key"),
    Breakage(
      file: "accrual.yaml", search: "value: 67", text: "value: 6700", key: "endAge.[1].value", reason: "from 0 to 150"),
  ]
}
