import LearningAccount

/// What changed in the law between two days as interfaces give it: bills stand apart.
package struct PublishedDifference: Encodable {
  let from: String
  let to: String
  let knownOn: OrNull<String>
  let changes: [Change]
  let bills: [Change]

  struct Change: Encodable {
    let key: String
    let before: OrNull<PublishedDated>
    let after: OrNull<PublishedDated>

    init(_ change: LawChange) {
      key = change.key
      before = OrNull(change.before.map(PublishedDated.init))
      after = OrNull(change.after.map(PublishedDated.init))
    }
  }

  package init(_ difference: LawDifference) {
    from = difference.first.iso
    to = difference.second.iso
    knownOn = OrNull(difference.knownOn?.iso)
    changes = difference.changes.map(Change.init)
    bills = difference.bills.map(Change.init)
  }
}
