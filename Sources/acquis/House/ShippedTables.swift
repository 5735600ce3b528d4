import Offers
import Secrets

/// The tables that lie beside the program. Without one it runs and answers wrongly, so that somebody must be told.
enum ShippedTables {
  /// What each missing one is needed for.
  static var missing: [String] {
    [
      (KnownPasswords.shipped.count == 0, "known-passwords.txt: passwords that everybody knows are taken"),
      (TrainingKinds.shipped.isEmpty, "training-kinds.tsv: no imported offer can be paid"),
      (Places.shared.isEmpty, "communes.tsv and departments.tsv: no place is known"),
    ].compactMap { isMissing, words in isMissing ? words : nil }
  }
}
