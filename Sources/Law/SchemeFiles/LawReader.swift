import LearningAccount

/// Reads the files of a scheme one by one, each in its own extension, into the kernel's `Scheme`.
struct LawReader {
  let roots: [String: LawPlace]
  /// The files beside scheme.yaml in the order of the law's book.
  let order: [String]
  let faults: FaultCollector
  let book: BookCollector
  let contentHash: String

  /// Nil where a fault keeps the scheme from being built; the faults say which.
  func scheme() -> Scheme? {
    guard let file = roots["scheme.yaml"], let header = HeaderReader(contentHash: contentHash).header(file, territories)
    else { return nil }
    let context = LawContext(header: header, timelines: TimelineReader(links: HeaderReader.links(file) ?? [:]))
    checkLinks(file)
    let law = law(context)
    for name in order where !SchemeFiles.names.contains(name) {
      if let place = root(name) { DeclaredReader(context: context).read(place) }
    }
    guard faults.isEmpty else { return nil }
    do {
      return try Scheme(header: header, law: law, book: book.book(in: order))
    } catch {
      // The readers found every gap of their own; this is the kernel's last word.
      faults.add(
        SchemeFault(file: "scheme.yaml", line: nil, key: error.key, reason: "has no value on \(error.day.iso)"))
      return nil
    }
  }

  /// What no file says is left out, and so is what could not be read, which is a fault.
  private func law(_ context: LawContext) -> Law {
    var law = Law(lots: LotReader(context: context).lots(root("lots.yaml"), endowments: root("endowments.yaml")))
    if root("accrual.yaml") != nil {
      law.accrual = AccrualReader(context: context).accrual(root("accrual.yaml"), ceilings: root("ceilings.yaml"))
    }
    if root("eligibility.yaml") != nil {
      law.funding = FundingReader(context: context).funding(
        eligibility: root("eligibility.yaml"), caps: root("caps.yaml"), participation: root("participation.yaml"),
        order: root("funding-order.yaml"))
    }
    law.calendar = CalendarReader(context: context).calendar(root("calendar.yaml"))
    law.files = EnrolmentLawReader(context: context).files(root("deadlines.yaml"))
    law.cancellation = CancellationReader(context: context).table(in: root("withdrawal.yaml"))
    law.credits = CreditReader(context: context).credits(root("credits.yaml")) ?? CreditLaw()
    return law
  }

  /// A link that nothing names is a remnant or a misspelling of one that something should name.
  private func checkLinks(_ header: LawPlace) {
    let named = Set(roots.values.flatMap { $0.scalars(under: "link") })
    for (name, place) in header.entries()?.first(where: { $0.name == "links" })?.place.entries() ?? []
    where !named.contains(name) {
      place.fault("is a link that no value names")
    }
  }

  private var territories: CalendarReader.Territories? { CalendarReader.territories(root("calendar.yaml")) }

  private func root(_ name: String) -> LawPlace? { roots[name] }
}
