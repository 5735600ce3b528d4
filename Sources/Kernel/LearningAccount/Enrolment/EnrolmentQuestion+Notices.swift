extension EnrolmentQuestion {
  /// Whoever did not act themselves is told: the other side of a command, both sides when the clock acted. What a funder
  /// adds changes nothing for the organisation.
  func notices(by actor: Actor) -> [EnrolmentNotice] {
    let name =
      if case .lapse(let code) = command { "lapse.\(code)" } else { command.kind.rawValue }
    let concerned: [Actor] = actor == .funder ? [.holder] : [.holder, .organisation]
    return concerned.filter { $0 != actor }.map { recipient in
      EnrolmentNotice(to: recipient, template: "file.\(recipient.rawValue).\(name)")
    }
  }
}
