import LearningAccount

/// Narrow and unbreakable, between the thousands and before a unit.
private let narrowSpace = "\u{202F}"
private let leftToRightMark = "\u{200E}"

extension Words {
  /// An amount that never breaks across lines: `1 650,00 €`, `−150,00 €`, `25 h`.
  package func amount(_ amount: Amount) -> HTML { number(text(of: amount)) }

  /// An amount with its sign always written: `+ 249,50 €`.
  package func change(_ amount: Amount) -> HTML {
    amount.isPositive ? number(text(of: amount, plus: "+")) : self.amount(amount)
  }

  /// An amount without its decimals where they are zero, for prices and rules: `1 800 €`.
  package func brief(_ amount: Amount) -> HTML { number(text(of: Words.whole(amount))) }

  static func whole(_ amount: Amount) -> Amount {
    var minor = amount.minor
    for _ in 0..<amount.unit.decimals {
      guard minor % 10 == 0 else { return amount }
      minor /= 10
    }
    return Amount(minor: minor, unit: Unit(code: amount.unit.code, decimals: 0))
  }

  package func text(of amount: Amount, plus: String = "") -> String {
    let digits = figures(amount)
    let sign = amount.isNegative ? "−" : plus
    switch (language, amount.unit.code) {
    case (.english, "EUR"): return "\(sign)€\(digits)"
    case (.english, let code): return "\(sign)\(digits)\(narrowSpace)\(unit(code))"
    case (.french, let code): return "\(sign)\(digits)\(narrowSpace)\(unit(code))"
    // The sign stays left of its figures, as Arabic readers in France and the Maghreb write it; the unit follows.
    case (.arabic, let code): return "\(leftToRightMark)\(sign)\(digits)\(narrowSpace)\(unit(code))"
    }
  }

  /// A whole number with its thousands apart.
  package func count(_ count: Int) -> String {
    (count < 0 ? "−" : "") + grouped(String(count.magnitude))
  }

  /// `49,9 %`, with at most two decimals.
  package func share(_ share: Proportion) -> String {
    let hundredths = (Int128(share.numerator) * 20_000 / Int128(share.denominator) + 1) / 2
    let (whole, part) = hundredths.quotientAndRemainder(dividingBy: 100)
    var decimals = part == 0 ? "" : String(part + 100).dropFirst()
    if decimals.last == "0" { decimals = decimals.dropLast() }
    let digits = grouped(String(whole)) + (decimals.isEmpty ? "" : decimalMark + decimals)
    return language == .english ? "\(digits)%" : "\(digits)\(narrowSpace)%"
  }

  package func hours(_ hours: Int) -> HTML { number("\(count(hours))\(narrowSpace)\(plain("unit.hour"))") }

  package func kilometres(_ distance: Int) -> HTML {
    number("\(count(distance))\(narrowSpace)\(plain("unit.kilometre"))")
  }

  private func figures(_ amount: Amount) -> String {
    let text = amount.decimal.drop { $0 == "-" }
    let parts = text.split(separator: ".", maxSplits: 1)
    let whole = grouped(String(parts.first ?? "0"))
    return parts.count == 2 ? whole + decimalMark + parts[1] : whole
  }

  var decimalMark: String { language == .english ? "." : "," }

  private func grouped(_ digits: String) -> String {
    let separator = language == .english ? "," : narrowSpace
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += separator }
      text.append(digit)
    }
    return text
  }

  func unit(_ code: String) -> String {
    switch code {
    case "EUR": "€"
    case "hour": plain("unit.hour")
    default: code
    }
  }
}
