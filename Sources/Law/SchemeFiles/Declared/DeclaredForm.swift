import LearningAccount

/// What kind of value a declared rule has, told by the first key of each of its values.
enum DeclaredForm: String, CaseIterable, Sendable {
  /// `{ amount: 3000.00, unit: EUR }`, in a unit of the scheme.
  case amount
  /// `{ count: 60, unit: calendarDays }`, in a ``CountUnit``.
  case count
  /// `{ age: 16 }`, in years.
  case age
  /// `{ number: 14 }`, which counts nothing: a version, a level, a mark.
  case number
  /// `{ share: 0.8 }`, from 0 to 1.
  case share
  /// `{ holds: true }`.
  case holds
  /// `{ day: 2021-06-30 }`.
  case day
  /// `{ month: 6, day: 30 }`, of every year.
  case month
  /// `{ words: [maternity, carer] }`: identifiers that texts translate.
  case words
  /// `{ text: "CPF-SIREN" }`: characters that mean themselves in every language.
  case text

  /// The keys that stand in such a value.
  private var keys: Set<String> {
    switch self {
    case .amount, .count: [rawValue, "unit"]
    case .month: [rawValue, "day"]
    default: [rawValue]
    }
  }

  /// Reads a value strictly and tells the law's book what it is. Nil, and a fault, where it is of no kind.
  static func form(of place: LawPlace, _ context: LawContext) -> DeclaredForm? {
    guard let names = place.entries()?.map(\.name) else { return nil }
    // A yearly day has a month, too.
    let found = allCases.filter { names.contains($0.rawValue) }.filter { $0 != .day || !names.contains("month") }
    guard let form = found.first, found.count == 1 else {
      place.fault("must have exactly one of \(allCases.map(\.rawValue).joined(separator: ", "))")
      return nil
    }
    guard let fields = LawFields(place, allowed: form.keys), let value = form.value(fields, context) else { return nil }
    place.book.understood(place, as: value)
    return form
  }

  private func value(_ fields: LawFields, _ context: LawContext) -> LawValue? {
    switch self {
    case .amount: amount(fields, context)
    case .count: count(fields)
    case .age: fields.needed("age")?.count(atMost: AccrualReader.mostYears).map { .years($0) }
    case .number: fields.needed("number")?.count().map { .count($0) }
    case .share: fields.needed("share")?.share().map { .share($0) }
    case .holds: fields.needed("holds")?.flag().map { .flag($0) }
    case .day: fields.needed("day")?.day().map { .day($0) }
    case .month: yearlyDay(fields)
    case .words: words(fields)
    case .text: fields.needed("text")?.text().map { .text($0) }
    }
  }

  private func amount(_ fields: LawFields, _ context: LawContext) -> LawValue? {
    guard let unit = fields.needed("unit").flatMap(context.unit) else { return nil }
    return fields.needed("amount")?.amount(in: unit).map { .amount($0) }
  }

  private func count(_ fields: LawFields) -> LawValue? {
    let unit = fields.needed("unit")?.word(CountUnit.self)
    guard let count = fields.needed("count")?.count(), let unit else { return nil }
    return .measured(count, unit.rawValue)
  }

  private func yearlyDay(_ fields: LawFields) -> LawValue? {
    guard let month = fields.needed("month")?.count(), let day = fields.needed("day")?.count() else { return nil }
    guard MonthDay(month: month, day: day) != nil else {
      fields.place.fault("has no such day: month \(month), day \(day)")
      return nil
    }
    return .map([LawValue.Field("month", .count(month)), LawValue.Field("day", .count(day))])
  }

  private func words(_ fields: LawFields) -> LawValue? {
    guard let place = fields.needed("words"), let words = place.list(Self.word) else { return nil }
    if words.isEmpty { place.fault("must name at least one") }
    if Set(words).count < words.count { place.fault("names one twice") }
    return .list(words.map { .word($0) })
  }

  private static func word(_ place: LawPlace) -> String? {
    guard let text = place.text() else { return nil }
    guard text.wholeMatch(of: #/[a-z][A-Za-z0-9]*/#) != nil else {
      place.fault("must be a word of letters and digits that begins with a small letter, not \"\(text)\"")
      return nil
    }
    return text
  }
}

/// What a declared count counts.
enum CountUnit: String, CaseIterable {
  case hours, workingDays, calendarDays, weeks, months, years, employees
}

extension LawValue {
  fileprivate static func years(_ count: Int) -> LawValue { measured(count, CountUnit.years.rawValue) }

  /// A count with what it counts, in the form that deadlines have too.
  fileprivate static func measured(_ count: Int, _ unit: String) -> LawValue {
    .map([Field("count", .count(count)), Field("unit", .word(unit))])
  }
}

/// Reads a file of declared rules: law that no decision of the engine needs yet, and that people read all the same.
///
/// The file is a mapping of keys to dated values, or to mappings of such. Each value says what kind it is of
/// (``DeclaredForm``); the values of one rule are all of one kind.
/// Why law that decides nothing is there: docs/decisions/0122.
struct DeclaredReader {
  let context: LawContext

  func read(_ place: LawPlace) {
    if case .sequence = place.node { return rule(place) }
    for (_, entry) in place.entries() ?? [] { read(entry) }
  }

  private func rule(_ place: LawPlace) {
    let timeline = context.timelines.timeline(place) { DeclaredForm.form(of: $0, context) }
    guard let first = timeline.values.first?.value else { return }
    for value in timeline.values where value.value != first {
      place.fault("has a value that is \(value.value.rawValue) and one that is \(first.rawValue): they must be alike")
      return
    }
  }
}
