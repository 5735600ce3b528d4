import Crypto

/// An offer with what the record needs of it, worked out before any transaction begins.
struct PreparedOffer: Sendable {
  let offer: Offer
  /// The organisation's own key: its number, else the title.
  let key: String
  let document: String
  let hash: [UInt8]
  let kind: TrainingKinds.Kind?

  init(_ offer: Offer) {
    let json = offer.json()
    self.offer = offer
    self.key = offer.number ?? "title:\(offer.title)"
    self.document = String(decoding: json, as: UTF8.self)
    self.hash = [UInt8](SHA256.hash(data: json))
    self.kind = TrainingKinds.shipped.kind(of: offer)
  }

  /// As the record has them.
  var marks: String { MarkColumn.text(kind?.marks ?? []) }
}

extension Offer {
  /// The actions with the organisation's own keys, each once: where a number stands twice, the later get a suffix.
  var keyedActions: [(key: String, action: Action)] {
    var keys = DistinctKeys()
    return actions.enumerated().map { position, action in
      (keys.distinct(action.number ?? "position:\(position)"), action)
    }
  }
}

extension Action {
  var keyedSessions: [(key: String, session: TrainingSession)] {
    var keys = DistinctKeys()
    return sessions.enumerated().map { position, session in
      let days = session.start.map { "\($0.iso):\(session.end?.iso ?? "")" }
      return (keys.distinct(session.number ?? days ?? "position:\(position)"), session)
    }
  }
}

/// Makes keys distinct in the order in which they come.
private struct DistinctKeys {
  private var counts: [String: Int] = [:]

  mutating func distinct(_ key: String) -> String {
    let count = counts[key, default: 0] + 1
    counts[key] = count
    return count == 1 ? key : "\(key)#\(count)"
  }
}
