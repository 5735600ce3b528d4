import LearningAccount

/// Reads one line of a declaration file, or says what is wrong with it.
struct DeclarationLine {
  let columns: DeclarationColumns
  let year: Int
  let words: Vocabulary

  /// - Throws: ``LineFault`` for the first field that cannot be what it says.
  func read(_ bytes: [UInt8]) throws(LineFault) -> (number: NIR, declaration: Declaration) {
    guard let line = CSVLine(bytes, separator: columns.separator) else {
      throw LineFault(field: "line", message: "A quotation mark is not closed.")
    }
    guard line.fields.count == columns.count else {
      throw LineFault(
        field: "line", message: "It has \(line.fields.count) fields where the first line names \(columns.count).")
    }
    let fields = DeclarationFields(columns: columns, line: line, words: words)
    let number = try fields.nir()
    guard try fields.needed(.year) == String(year) else {
      throw LineFault(field: "year", message: "The year is not \(year), the one that is credited.")
    }
    let birthDate = try fields.day(.birthDate)
    if let birthDate, let mismatch = number.mismatch(with: birthDate) {
      throw LineFault(field: "birth_date", message: "The number says another \(mismatch.rawValue) of birth.")
    }
    let declaration = Declaration(
      activity: try fields.activity(), traits: try fields.traits(), birthYear: birthDate?.year)
    return (number, declaration)
  }
}

/// What is wrong with a line: a field, and a sentence that says what it should be.
struct LineFault: Error, Equatable {
  let field: String
  let message: String
}
