/// What may be asked without an account.
package enum Topic: String, CaseIterable, Sendable {
  /// What a year of work credits.
  case accrual
  /// Who pays what for a training.
  case price
  /// What must happen by when.
  case deadlines
  /// What an end costs.
  case cancel
}
