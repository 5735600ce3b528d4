extension SealReader {
  /// An account with the block around it.
  struct Found {
    let head: SealedHead
    /// Its place among all accounts.
    let place: Int
    let block: [SealedAccount]
  }

  /// Looks for an account from where the reading stands.
  func find(_ account: Int64) throws -> Found? {
    var block: [SealedAccount] = []
    var before = 0
    while let next = try takeOne() {
      if let first = block.first, first.block != next.block {
        if let found = Found(account, in: block, before: before) { return found }
        before += block.count
        block.removeAll(keepingCapacity: true)
      }
      block.append(next)
    }
    return Found(account, in: block, before: before)
  }
}

extension SealReader.Found {
  fileprivate init?(_ account: Int64, in block: [SealedAccount], before: Int) {
    guard let place = block.firstIndex(where: { $0.head.account == account }) else { return nil }
    self.init(head: block[place].head, place: before + place, block: block)
  }
}
