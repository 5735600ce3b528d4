extension EnrolmentQuestion {
  /// What one effect of the table moves in the holder's ledger.
  func movements(_ effect: EnrolmentTransition.Effect) throws -> [LedgerMovement] {
    switch effect {
    case .reserveRights: try reserveRights()
    case .receiveOwnShare: try receiveOwnShare()
    case .confirmReservation: [.entry(Reservation(file: enrolment.id, parts: []).confirming())]
    case .voidReservation: voidReservation()
    case .settleCancellation: try settleCancellation()
    case .settleService: try settleService()
    case .receiveTopUp: receiveTopUp()
    case .returnTopUps: returned(facts.topUps.filter(isConcerned).map { .init(book: $0.book, amount: $0.amount) })
    case .commitReservation: facts.reservation.map { [.entry($0.committing())] } ?? []
    }
  }

  private func reserveRights() throws -> [LedgerMovement] {
    guard let split else { return [] }
    let unused = returned(
      try facts.topUps.map { topUp in
        let used = split.parts.first { $0.book == topUp.book }?.amount ?? .zero(topUp.amount.unit)
        return Reservation.Part(book: topUp.book, amount: try topUp.amount - used)
      })
    guard !split.parts.isEmpty else { return unused }
    return [
      .entry(
        Reservation(file: enrolment.id, parts: split.parts)
          .making(
            expiresAt: split.answer.own?.isZero == false ? try paymentDue() : nil, reasons: split.answer.reasons))
    ] + unused
  }

  private func receiveTopUp() -> [LedgerMovement] {
    guard case .topUp(let topUp) = command else { return [] }
    return [.receiveTopUp(topUp, file: enrolment.id)]
  }

  /// A funder takes back their own only; every end gives all of them back theirs.
  private func isConcerned(_ topUp: TopUp) -> Bool {
    guard case .takeBackTopUp(let funder) = command else { return true }
    return topUp.funder == funder
  }

  /// What leaves for the funders whom it came from, in the order of their accounts: two files then never wait for each
  /// other.
  private func returned(_ parts: [Reservation.Part]) -> [LedgerMovement] {
    parts.filter(\.amount.isPositive).toFunders.map {
      .returnTopUp($0.amount, funder: $0.funder, file: enrolment.id)
    }
  }

  /// A credit note pays first; the rest comes in by card. All of it is set aside for the file beside the rights.
  private func receiveOwnShare() throws -> [LedgerMovement] {
    guard let own = enrolment.ownShare, own.isPositive else { return [] }
    let note = try facts.creditNote.map { try Amount.least($0, own) } ?? .zero(own.unit)
    let card = try own - note
    let parts = [Reservation.Part(book: .creditNote, amount: note), Reservation.Part(book: .own, amount: card)]
    let reservation = Reservation(file: enrolment.id, parts: parts.filter { $0.amount.isPositive })
    let received = card.isPositive ? [LedgerMovement.receiveOwn(card, file: enrolment.id)] : []
    return received + [.entry(reservation.making(expiresAt: nil, reasons: []))]
  }

  /// - Parameter after: the file as the command leaves it.
  func cost(_ after: Enrolment, _ movements: [LedgerMovement]) throws -> Amount {
    let unit = enrolment.terms.price.unit
    if command.kind == .accept, let own = after.ownShare { return own }
    for case .settle(let order) in movements {
      return try order.reservation.ofHolder(in: unit) - order.settlement.rightsReturned - order.settlement.ownRefunded
    }
    return .zero(unit)
  }

  /// An end that costs nobody anything gives everything back to where it came from; any other is settled.
  private func settleCancellation() throws -> [LedgerMovement] {
    guard let reservation = facts.reservation else { return [] }
    let answer = try cancellation(reservation)
    let settlement = Settlement(answer, of: reservation)
    guard try !settlement.isFree(of: reservation.total) else { return voidReservation(answer.reasons) }
    return [
      .settle(
        SettlementOrder(
          settlement: settlement, reservation: reservation, stage: .reserved,
          organisation: enrolment.terms.organisation))
    ]
  }

  /// What the end that the command makes costs; a silent organisation ends the file as its own cancellation would.
  func cancellation(_ reservation: Reservation) throws -> CancellationAnswer {
    let party: CancellationParty =
      switch command {
      case .cancel, .declareNoShow, .withdraw: .holder
      default: .organisation
      }
    return try Cancellation.decide(enrolment.cancellationQuestion(by: party, on: now.day, reservation), scheme)
  }

  private func settleService() throws -> [LedgerMovement] {
    guard let reservation = facts.reservation else { return [] }
    return [
      .settle(
        SettlementOrder(
          settlement: try serviceDone(reservation), reservation: reservation, stage: .committed,
          organisation: enrolment.terms.organisation))
    ]
  }

  /// What the organisation is owed for what was followed. A training that was followed in part has ended early, and the
  /// scheme's table of ends says what that costs.
  func serviceDone(_ reservation: Reservation) throws -> Settlement {
    guard let completion = enrolment.completion, let exited = enrolment.exitedOn, !completion.isWhole else {
      let price = enrolment.terms.price
      return .serviceDone(price: price, reasons: [Reason("file.serviceDone", ["price": .amount(price)])])
    }
    var question = try enrolment.cancellationQuestion(by: completion.party, on: exited, reservation)
    question.knownOn = now.day
    question.attendedShare = completion.attendedShare
    question.forceMajeure = completion.cause == .forceMajeure
    question.resumeProposed = completion.cause == .resumptionProposed
    return Settlement(try Cancellation.decide(question, scheme), of: reservation)
  }

  private func voidReservation(_ reasons: [Reason] = []) -> [LedgerMovement] {
    guard let reservation = facts.reservation else { return [] }
    let voided = LedgerMovement.entry(reservation.voiding(reasons: reasons))
    return [voided] + returned(reservation.parts)
      + (reservation.own.map { [.refundOwn($0, file: enrolment.id)] } ?? [])
  }

  /// Until when the rights wait for the own share to be paid.
  func paymentDue() throws -> Instant {
    let minutes = try scheme.topic(try law.files, "deadlines").reservationMinutes.value
    return now.instant.adding(seconds: Int64(minutes) * 60)
  }
}
