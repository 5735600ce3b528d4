import Foundation
import Synchronization

/// Reads LHEO files on a thread of its own and hands over batches, never more than a few ahead of who takes them.
///
/// Unchecked only for the semaphore, which is safe to share; the rest does not change.
final class OfferFileReading: @unchecked Sendable {
  enum Event: Sendable {
    case offers([Offer])
    case fault(ImportReport.Problem)
    /// An offer was refused; its problems came before.
    case refusal
  }

  private let files: [String]
  private let ahead = DispatchSemaphore(value: 0)
  private let stopped = Mutex(false)
  private let continuation: AsyncStream<[Event]>.Continuation
  let batches: AsyncStream<[Event]>

  static let batchSize = 250
  private static let batchesAhead = 4

  init(files: [String]) {
    self.files = files
    (batches, continuation) = AsyncStream.makeStream()
    // Counted up to its beginning: a semaphore that ends below where it was made stops the program.
    for _ in 0..<Self.batchesAhead { ahead.signal() }
  }

  func start() {
    let thread = Thread { self.run() }
    thread.name = "acquis.import"
    thread.start()
  }

  /// Says that a batch is dealt with, so that another may come.
  func next() { ahead.signal() }

  /// Lets the thread come to its end without being waited for.
  func stop() {
    stopped.withLock { $0 = true }
    ahead.signal()
  }

  private func run() {
    var seen: Set<Int> = []
    for file in files { read(file, &seen) }
    continuation.finish()
  }

  private func read(_ file: String, _ seen: inout Set<Int>) {
    let collector = Collector(file: file, seen: seen)
    let summary = try? LHEOReader().read(path: file) { item in
      collector.add(item)
      if collector.isFull { self.hand(collector.take()) }
      return !self.stopped.withLock { $0 }
    }
    for fault in summary?.faults ?? [] { collector.events.append(.fault(collector.problem(fault))) }
    hand(collector.take())
    seen = collector.seen
  }

  private func hand(_ events: [Event]) {
    guard !events.isEmpty, !stopped.withLock({ $0 }) else { return }
    ahead.wait()
    continuation.yield(events)
  }

  /// Gathers what one file gives; used on the reading thread only.
  private final class Collector {
    let file: String
    var seen: Set<Int>
    var events: [Event] = []
    private var offers: [Offer] = []

    init(file: String, seen: Set<Int>) {
      self.file = file
      self.seen = seen
    }

    var isFull: Bool { offers.count >= OfferFileReading.batchSize || events.count > 2000 }

    func add(_ item: LHEOReader.Item) {
      switch item {
      case .offer(let offer, let line):
        // A hash of what names the offer, not the names themselves, so that this set stays small.
        let name = [offer.organisation.siret, offer.number ?? "title:\(offer.title)"].hashValue
        if seen.insert(name).inserted {
          offers.append(offer)
        } else {
          let message =
            "The number \(offer.number ?? offer.title) stands twice for this organisation; the first counts."
          refuse([LHEOFault(line: line, path: "/lheo/offres/formation", code: .offerTwice, message: message)])
        }
      case .refused(_, _, let faults): refuse(faults)
      }
    }

    private func refuse(_ faults: [LHEOFault]) { events += faults.map { .fault(problem($0)) } + [.refusal] }

    func problem(_ fault: LHEOFault) -> ImportReport.Problem {
      .init(file: file, line: fault.line, path: fault.path, code: fault.code.rawValue, message: fault.message)
    }

    func take() -> [Event] {
      defer { (events, offers) = ([], []) }
      return offers.isEmpty ? events : events + [.offers(offers)]
    }
  }
}
