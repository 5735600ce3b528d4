import Credits
import Enrolments
import Foundation
import Identity
import Ledger
import Logging
import ServiceLifecycle
import Site
import Storage

/// Runs the site and the clockwork beside it until the process is told to stop: then the site takes no more requests,
/// ends those that it has begun, and everything else stops after it.
struct Server {
  let installation: Installation
  let site: Site
  let listen: ListenOptions
  let onRunning: @Sendable (Int) async -> Void

  func run() async throws {
    var log = Logger(label: "acquis.serve", factory: { JSONLogHandler(label: $0) })
    log.logLevel = .info
    for weakness in try await Durability.weaknesses(of: installation.database) {
      log.warning("\(weakness.words)")
    }
    let application = site.application(hostname: listen.host, port: listen.port, log: log, onRunning: onRunning)
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [
          .init(service: SchemeWatch(installation: installation)),
          .init(service: KeyWatch(installation: installation)),
          .init(service: Clockwork(installation: installation)),
          .init(service: application),
        ],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: log))
    try await group.run()
    await installation.database.close()
  }
}

/// What happens by itself: deadlines as they pass, and now and then what expires and what is cleared away.
struct Clockwork: Service {
  let installation: Installation

  /// How often the deadlines are looked at. The machine's clock; a deadline is dated by the scheme's.
  private static let roundSeconds = 5
  private static let roundsASweep = 720

  func run() async throws {
    var round = 0
    while !Task.isShuttingDownGracefully {
      do {
        try await DeadlineClock(installation.current).runAllDue()
        if round % Self.roundsASweep == 0 {
          try await SignInSweep(installation).run()
          try await LotExpiry(installation.current).run()
        }
      } catch is CancellationError {
        return
      } catch {
        installation.log.error("the clockwork missed a round", metadata: ["error": "\(error)"])
      }
      round += 1
      try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(Self.roundSeconds)) }
    }
  }
}

/// Takes over a newly loaded scheme, whichever node loaded it.
struct SchemeWatch: Service {
  let installation: Installation

  /// The machine's clock: how long a server may go on deciding with the law of before.
  private static let roundSeconds = 2

  func run() async throws {
    while !Task.isShuttingDownGracefully {
      do {
        if let scheme = try await installation.schemes.refresh(from: installation.database) {
          installation.log.notice("a new scheme decides", metadata: ["hash": "\(scheme.contentHash)"])
        }
      } catch is CancellationError {
        return
      } catch {
        installation.log.error("the scheme could not be looked at", metadata: ["error": "\(error)"])
      }
      try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(Self.roundSeconds)) }
    }
  }
}

/// Takes over a newly made key, whoever put it into the key folder: what is sealed from then on is sealed with it.
struct KeyWatch: Service {
  let installation: Installation

  /// The machine's clock: how long a server may go on sealing with the key of before.
  private static let roundSeconds = 2

  func run() async throws {
    var lastFault = ""
    while !Task.isShuttingDownGracefully {
      do {
        if let key = try installation.keys.refresh() {
          installation.log.notice("new numbers are sealed with another key", metadata: ["key": "\(key)"])
        }
        lastFault = ""
      } catch {
        // Said once: the keys of before go on serving.
        if lastFault != "\(error)" {
          installation.log.error("the keys could not be looked at", metadata: ["error": "\(error)"])
        }
        lastFault = "\(error)"
      }
      try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(Self.roundSeconds)) }
    }
  }
}
