/// What becomes of everybody's money. What the payers lose and the organisation does not get, or the other way round,
/// is the fund's.
struct CancellationSplit {
  struct Own {
    let refunded: Amount
    let creditNote: Amount
    let kept: Amount
  }
  let rights: (returned: Amount, debited: Amount)
  let own: Own
  let thirdParties: [CancellationThirdPartyShare]
  let organisation: Amount

  /// Nobody who pays loses anything.
  var isFree: Bool {
    rights.debited.isZero && own.creditNote.isZero && own.kept.isZero && thirdParties.allSatisfy(\.debited.isZero)
  }
}
