import LearningAccount
import Testing

private func day(_ text: String) -> Day { Day(text)! }
private func euros(_ text: String) -> Amount { Amount(decimal: text, unit: France.euro)! }

/// Yann accepted on 10 March 2026 a training from 11 May to 30 June, for 2 000 €.
private func question(_ change: (inout CancellationQuestion) -> Void = { _ in }) -> CancellationQuestion {
  var question = CancellationQuestion(
    acceptedOn: day("2026-03-10"), startsOn: day("2026-05-11"), endsOn: day("2026-06-30"), at: day("2026-05-04"),
    by: .holder, territory: "metropole", price: euros("2000.00"), rights: euros("1650.00"), own: euros("150.00"),
    thirdParties: [euros("200.00")])
  change(&question)
  return question
}

private func decide(_ change: (inout CancellationQuestion) -> Void = { _ in }) throws -> CancellationAnswer {
  try Cancellation.decide(question(change), France.scheme)
}

@Suite("Cancellation: which line decides") struct CancellationLineTests {
  @Test(
    "before the entry, by the day of the end",
    arguments: [
      // The withdrawal period runs to 24 March, the free days to 27 April.
      ("2026-03-10", "A"), ("2026-03-24", "A"), ("2026-03-25", "B"), ("2026-04-27", "B"), ("2026-04-28", "C"),
      ("2026-05-11", "C"), ("2026-05-12", "E"),
    ])
  func byDay(_ at: String, _ code: String) throws {
    #expect(try decide { $0.at = day(at) }.code == code)
  }

  @Test("a start inside the withdrawal period ends it: the start day itself is late")
  func startInsideWithdrawal() throws {
    #expect(try decide { ($0.startsOn, $0.at) = (day("2026-03-20"), day("2026-03-19")) }.code == "A")
    #expect(try decide { ($0.startsOn, $0.at) = (day("2026-03-20"), day("2026-03-20")) }.code == "C")
  }

  @Test(
    "the organisation's end before the entry costs the holder nothing on any day",
    arguments: ["2026-04-01", "2026-07-01"])
  func byOrganisation(_ at: String) throws {
    #expect(try decide { ($0.at, $0.by) = (day(at), .organisation) }.code == "F")
  }

  @Test("force majeure holds whatever the days left, a no show included", arguments: ["2026-05-04", "2026-05-20"])
  func forceMajeure(_ at: String) throws {
    #expect(try decide { ($0.at, $0.forceMajeure) = (day(at), true) }.code == "D")
  }

  @Test(
    "after the entry, by the share attended",
    arguments: [
      ("0", "G1"), ("0.249999", "G1"), ("0.25", "G2"), ("0.799999", "G2"), ("0.8", "G3"), ("1", "G3"),
    ])
  func byShare(_ share: String, _ code: String) throws {
    let answer = try decide { ($0.enteredOn, $0.attendedShare) = (day("2026-05-11"), Proportion(decimal: share)) }
    #expect(answer.code == code)
    #expect(answer.rightsDebited == euros("1650.00") && answer.ownKept == euros("150.00"))
  }

  @Test("after the entry, by who ends it and why")
  func byParty() throws {
    let entered = day("2026-05-11")
    let half = Proportion(1, over: 2)
    #expect(try decide { ($0.enteredOn, $0.by) = (entered, .organisation) }.code == "I2")
    let resumed = try decide {
      ($0.enteredOn, $0.by, $0.resumeProposed, $0.attendedShare) = (entered, .organisation, true, half)
    }
    #expect(resumed.code == "I1")
    let forced = try decide { ($0.enteredOn, $0.forceMajeure, $0.attendedShare) = (entered, true, half) }
    #expect(forced.code == "H" && forced.rightsReturned == euros("825.00") && forced.ownRefunded == euros("75.00"))
  }

  @Test("parts are rounded half up from their own base, and what comes back is the remainder")
  func roundings() throws {
    let answer = try decide {
      ($0.enteredOn, $0.forceMajeure, $0.attendedShare) = (day("2026-05-11"), true, Proportion(1, over: 2))
      ($0.price, $0.rights, $0.own) = (euros("3.03"), euros("1.01"), euros("1.01"))
      $0.thirdParties = [euros("1.01")]
    }
    #expect(answer.rightsDebited == euros("0.51") && answer.rightsReturned == euros("0.50"))
    #expect(answer.ownKept == euros("0.51") && answer.ownRefunded == euros("0.50"))
    #expect(answer.thirdParties.map(\.debited) == [euros("0.51")])
    // The fund bears the cent: 1.53 € were debited.
    #expect(answer.toOrganisation == euros("1.52"))
  }
}

@Suite("Cancellation: what would change it") struct CancellationRemedyTests {
  private func reason(_ code: String, in answer: CancellationAnswer) -> Reason? {
    answer.reasons.first { $0.code == "cancellation.\(code)" }
  }

  @Test("a costly end names the last day on which it was free, and what force majeure would give back")
  func late() throws {
    let answer = try decide()
    #expect(reason("case.C", in: answer)?.source?.text == "Conditions particulières des titulaires, art. 6")
    #expect(reason("remedy.freeThrough", in: answer)?.arguments["day"] == .day(day("2026-04-27")))
    #expect(reason("remedy.forceMajeure", in: answer)?.arguments["returned"] == .amount(euros("1650.00")))
  }

  @Test("a free end names the day after the last free one, and what that would cost")
  func free() throws {
    let remedy = reason("remedy.freeStill", in: try decide { $0.at = day("2026-04-20") })
    #expect(remedy?.arguments["day"] == .day(day("2026-04-27")))
    #expect(remedy?.arguments["next"] == .day(day("2026-04-28")))
    #expect(remedy?.arguments["rights"] == .amount(euros("1650.00")))
  }

  @Test("where the start cuts the withdrawal period short, the last free day lies before it")
  func shortWithdrawal() throws {
    let answer = try decide { ($0.startsOn, $0.at) = (day("2026-03-20"), day("2026-03-20")) }
    #expect(reason("remedy.freeThrough", in: answer)?.arguments["day"] == .day(day("2026-03-19")))
  }

  @Test("an interruption names the next threshold, and the last one names none")
  func thresholds() throws {
    let half = try decide { ($0.enteredOn, $0.attendedShare) = (day("2026-05-11"), Proportion(1, over: 2)) }
    #expect(reason("remedy.attended", in: half)?.arguments["share"] == .share(Proportion(4, over: 5)))
    #expect(reason("remedy.attended", in: half)?.arguments["amount"] == .amount(euros("2000.00")))
    let whole = try decide { ($0.enteredOn, $0.attendedShare) = (day("2026-05-11"), .whole) }
    #expect(reason("remedy.attended", in: whole) == nil)
  }

  @Test("an organisation's interruption says what a proposal to resume changes, both ways")
  func resumption() throws {
    func ended(proposed: Bool) throws -> CancellationAnswer {
      try decide {
        ($0.enteredOn, $0.by, $0.attendedShare) = (day("2026-05-11"), .organisation, Proportion(1, over: 5))
        $0.resumeProposed = proposed
      }
    }
    #expect(reason("remedy.resumed", in: try ended(proposed: false))?.arguments["debited"] == .amount(euros("330.00")))
    #expect(
      reason("remedy.notResumed", in: try ended(proposed: true))?.arguments["returned"] == .amount(euros("1650.00")))
  }
}

@Suite("Cancellation: questions that cannot be asked") struct CancellationInputTests {
  private func field(_ change: (inout CancellationQuestion) -> Void) -> String? {
    do {
      _ = try decide(change)
      return nil
    } catch {
      return (error as? BadInput)?.field
    }
  }

  @Test("each names its field")
  func fields() {
    #expect(field { $0.territory = "atlantis" } == "territory")
    #expect(field { $0.price = euros("2000.01") } == "price")
    #expect(field { $0.own = Amount(minor: -1, unit: France.euro) } == "own")
    #expect(field { $0.rights = Amount(minor: 1, unit: France.hour) } == "rights")
    #expect(field { $0.attendedShare = Proportion(11, over: 10) } == "attendedShare")
    #expect(
      field { $0.thirdParties = [euros("200.00"), Amount(minor: 1, unit: France.hour)] } == "thirdParties[1].amount")
  }

  @Test("the share attended is needed once entered, except by an organisation that proposes nothing")
  func attendedShare() {
    let entered = day("2026-05-11")
    #expect(field { $0.enteredOn = entered } == "attendedShare")
    #expect(field { ($0.enteredOn, $0.forceMajeure) = (entered, true) } == "attendedShare")
    #expect(field { ($0.enteredOn, $0.by, $0.resumeProposed) = (entered, .organisation, true) } == "attendedShare")
    #expect(field { ($0.enteredOn, $0.by) = (entered, .organisation) } == nil)
    #expect(field { _ in } == nil)
  }

  @Test("a file accepted before the scheme opened has no law")
  func beforeOpening() {
    #expect(throws: SchemeError.self) { try decide { $0.acceptedOn = day("2014-12-31") } }
  }
}
