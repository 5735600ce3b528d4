/// The rules of one day on lots.
public final class LotParameters: Sendable {
  /// By lot source, for the sources that something binds.
  public let terms: [String: Dated<LotTerms>]
  /// In the order of the scheme's file.
  public let endowments: [Dated<Endowment>]

  init(_ law: LotLaw, _ lookup: LawLookup) {
    terms = law.terms.compactMapValues { lookup.optional($0) }
    endowments = law.endowments.compactMap { lookup.optional($0) }
  }
}
