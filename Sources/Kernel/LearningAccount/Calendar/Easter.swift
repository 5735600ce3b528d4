/// Easter Sunday of the Gregorian calendar, on which the movable holidays hang.
public enum Easter {
  /// Easter Sunday of any year from 1 to 9999, by arithmetic alone.
  ///
  /// "Anonymous Gregorian algorithm" (Meeus, *Astronomical Algorithms*, chapter 8): the first Sunday after the
  /// ecclesiastical full moon that falls on or after 21 March.
  public static func sunday(of year: Int) -> Day {
    let lunarCycle = year % 19
    let (century, yearOfCentury) = year.quotientAndRemainder(dividingBy: 100)
    let lunarCorrection = (century - (century + 8) / 25 + 1) / 3
    let fullMoon = (19 * lunarCycle + century - century / 4 - lunarCorrection + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - fullMoon - yearOfCentury % 4) % 7
    let lateMoon = (lunarCycle + 11 * fullMoon + 22 * weekday) / 451
    // Days after 22 March, the earliest Easter.
    let offset = fullMoon + weekday - 7 * lateMoon
    return Day.first(of: 3, in: year).adding(days: 21 + offset)
  }
}

extension Day {
  /// The first day of a month that exists; years 1 to 9999. For anything else the day 0.
  public static func first(of month: Int, in year: Int) -> Day {
    Day(year: year, month: month, day: 1) ?? Day(number: 0)
  }
}
