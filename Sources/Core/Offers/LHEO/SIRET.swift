/// The number of an establishment: 14 figures, the last of which makes the Luhn sum of all a multiple of ten.
package enum SIRET {
  package static func isValid(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isValid(UnsafeRawBufferPointer($0)) }
  }

  static func isValid(_ text: UnsafeRawBufferPointer) -> Bool {
    guard text.count == 14, text.allSatisfy(\.isDigit) else { return false }
    var luhn = 0
    var plain = 0
    for (index, byte) in text.enumerated() {
      let figure = Int(byte - 0x30)
      plain += figure
      let weighed = index.isMultiple(of: 2) ? figure * 2 : figure
      luhn += weighed > 9 ? weighed - 9 : weighed
    }
    if luhn.isMultiple(of: 10) { return plain > 0 }
    // La Poste numbers its thousands of offices outside the rule: the plain sum is a multiple of five (INSEE).
    return text.starts(with: laPoste) && plain.isMultiple(of: 5)
  }

  private static let laPoste = Array("356000000".utf8)
}
