/// The rules of yearly accrual over time: what is common to all units, and what each unit has of its own.
public struct AccrualLaw: Sendable {
  /// Hours of a full-time year.
  public var fullTimeHours: Timeline<Int>
  /// Days of a full-time year for people paid by the day.
  public var fullTimeDays: Timeline<Int>
  /// The youngest age on 31 December that accrues.
  public var minimumAge: Timeline<Int>
  /// A lower one for those who had such an activity in the year, by kind of activity; it holds for all that they did.
  public var minimumAgeWith: [String: Timeline<Int>]
  /// The age on 31 December from which nothing accrues.
  public var endAge: Timeline<Int>
  /// The traits of a holder to whom nothing accrues.
  public var barringTraits: Timeline<[String]>
  /// The last day of the following year by which a year's rights are announced.
  public var announcedBy: Timeline<MonthDay>
  /// In which unit a year of activities of several counts, where it counts in one only.
  public var mixedYear: Timeline<MixedYearRule>
  public var units: [UnitAccrualLaw]

  public init(
    fullTimeHours: Timeline<Int>, fullTimeDays: Timeline<Int>, minimumAge: Timeline<Int>,
    minimumAgeWith: [String: Timeline<Int>], endAge: Timeline<Int>, barringTraits: Timeline<[String]>,
    announcedBy: Timeline<MonthDay>, mixedYear: Timeline<MixedYearRule> = Timeline("mixedYear"),
    units: [UnitAccrualLaw]
  ) {
    self.fullTimeHours = fullTimeHours
    self.fullTimeDays = fullTimeDays
    self.minimumAge = minimumAge
    self.minimumAgeWith = minimumAgeWith
    self.endAge = endAge
    self.barringTraits = barringTraits
    self.announcedBy = announcedBy
    self.mixedYear = mixedYear
    self.units = units
  }
}
