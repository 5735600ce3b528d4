import LearningAccount

/// A dated value as open data gives it, every field always there, so that a reader need not know which may lack.
package struct PublishedDated: Encodable {
  let value: PublishedValue
  let from: String
  let until: OrNull<String>
  let knownFrom: String
  let status: String
  let confidence: String
  let reference: String
  let link: OrNull<String>
  let note: OrNull<String>

  package init(_ dated: Dated<LawValue>) {
    value = PublishedValue(value: dated.value)
    from = dated.from.iso
    until = OrNull(dated.until?.iso)
    knownFrom = dated.knownFrom.iso
    status = dated.status.rawValue
    confidence = dated.confidence.rawValue
    reference = dated.reference.text
    link = OrNull(dated.reference.link)
    note = OrNull(dated.note)
  }
}
