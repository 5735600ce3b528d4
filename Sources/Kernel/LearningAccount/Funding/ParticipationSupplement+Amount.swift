extension ParticipationSupplement {
  /// Zero where the training or the file is free of it.
  func amount(for question: PriceQuestion) throws(AmountError) -> Amount {
    let zero = Amount.zero(question.price.unit)
    guard !exemptKinds.contains(question.actionType), !exemptMarks.contains(where: question.marks.contains) else {
      return zero
    }
    if let enough = exemptThirdPartiesOffer {
      let offered = try question.thirdParties.map(\.amount).sum(in: question.price.unit)
      if try offered.compared(with: enough) >= 0 { return zero }
    }
    guard let share = try shareOfPrice?.roundedHalfUp(of: question.price) else { return atMost ?? zero }
    return if let atMost { try Amount.least(share, atMost) } else { share }
  }
}
