/// What one kind of right adds to a year's credit: work, or an age.
struct AccrualPart {
  /// After the ceiling.
  var credit: Amount
  /// Before the ceiling.
  var computed: Amount
  var ceiling: Amount?
  var steps: [AccrualStep]

  /// - Throws: ``AmountError`` where figures leave the range.
  func adding(_ other: AccrualPart) throws(AmountError) -> AccrualPart {
    AccrualPart(
      credit: try credit + other.credit, computed: try computed + other.computed, ceiling: ceiling ?? other.ceiling,
      steps: steps + other.steps)
  }
}
