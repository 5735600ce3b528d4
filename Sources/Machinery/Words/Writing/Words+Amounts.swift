import LearningAccount

/// Narrow and unbreakable, between the thousands and before a unit.
private let narrowSpace = "\u{202F}"
private let leftToRightMark = "\u{200E}"
private let minus = "−"

extension Words {
  /// An amount that never breaks across lines: `1 650,00 €`, `−150,00 €`, `25 h`.
  package func amount(_ amount: Amount) -> HTML { number(text(of: amount)) }

  /// An amount with its sign always written: `+ 249,50 €`.
  package func change(_ amount: Amount) -> HTML {
    amount.isPositive ? number(text(of: amount, plus: "+")) : self.amount(amount)
  }

  /// An amount without its decimals where they are zero, for prices and rules: `1 800 €`.
  package func brief(_ amount: Amount) -> HTML { number(text(of: Words.whole(amount))) }

  package func text(of amount: Amount, plus: String = "") -> String {
    String(writing: { write(amount, plus: plus, to: &$0) })
  }

  /// A whole number with its thousands apart.
  package func count(_ count: Int) -> String { String(writing: { write(count, to: &$0) }) }

  /// `49,9 %`, with at most two decimals.
  package func share(_ share: Proportion) -> String { String(writing: { write(share, to: &$0) }) }

  package func hours(_ hours: Int) -> HTML { number("\(count(hours))\(narrowSpace)\(plain("unit.hour"))") }

  package func kilometres(_ distance: Int) -> HTML {
    number("\(count(distance))\(narrowSpace)\(plain("unit.kilometre"))")
  }

  static func whole(_ amount: Amount) -> Amount {
    var minor = amount.minor
    for _ in 0..<amount.unit.decimals {
      guard minor % 10 == 0 else { return amount }
      minor /= 10
    }
    return Amount(minor: minor, unit: Unit(code: amount.unit.code, decimals: 0))
  }
}

extension Words {
  func write(_ amount: Amount, plus: String = "", to text: inout [UInt8]) {
    // The sign stays left of its figures, as Arabic readers in France and the Maghreb write it; the unit follows.
    if language == .arabic { text.append(leftToRightMark) }
    text.append(amount.isNegative ? minus : plus)
    guard language != .english || amount.unit.code != "EUR" else {
      text.append("€")
      return writeFigures(amount, to: &text)
    }
    writeFigures(amount, to: &text)
    text.append(narrowSpace)
    text.append(unit(amount.unit.code))
  }

  func write(_ count: Int, to text: inout [UInt8]) {
    if count < 0 { text.append(minus) }
    text.append(UInt64(count.magnitude), separator: thousandsSeparator)
  }

  func write(_ share: Proportion, to text: inout [UInt8]) {
    let hundredths = (Int128(share.numerator) * 20_000 / Int128(share.denominator) + 1) / 2
    let (whole, part) = UInt64(clamping: hundredths).quotientAndRemainder(dividingBy: 100)
    text.append(whole, separator: thousandsSeparator)
    if part > 0 {
      text.append(decimalMark)
      if part % 10 == 0 { text.append(part / 10, digits: 1) } else { text.append(part, digits: 2) }
    }
    text.append(language == .english ? "%" : "\(narrowSpace)%")
  }

  private func writeFigures(_ amount: Amount, to text: inout [UInt8]) {
    var scale: UInt64 = 1
    for _ in 0..<amount.unit.decimals { scale *= 10 }
    let (whole, part) = amount.minor.magnitude.quotientAndRemainder(dividingBy: scale)
    text.append(whole, separator: thousandsSeparator)
    guard amount.unit.decimals > 0 else { return }
    text.append(decimalMark)
    text.append(part, digits: amount.unit.decimals)
  }

  var decimalMark: String { language == .english ? "." : "," }
  private var thousandsSeparator: String { language == .english ? "," : narrowSpace }

  func unit(_ code: String) -> String {
    switch code {
    case "EUR": "€"
    case "hour": plain("unit.hour")
    default: code
    }
  }
}
