import Enrolments
import Foundation
import Ledger
import Logging
import ServiceLifecycle
import Site
import Storage
import Terminal

/// Runs the site and the jobs beside it until the process is told to stop: then the site takes no more requests, ends
/// those that it has begun, and everything else stops after it.
struct Server {
  let installation: Installation
  let site: Site
  let listen: ListenOptions
  let onRunning: @Sendable (Int) async -> Void

  /// - Throws: a plain error where the site cannot be served, or where it ended by itself.
  func run() async throws {
    var log = Logger(label: "acquis.serve", factory: { JSONLogHandler(label: $0) })
    log.logLevel = .info
    for weakness in try await Durability.weaknesses(of: installation.database) {
      log.warning("\(weakness.words)")
    }
    for table in ShippedTables.missing { log.warning("beside the program lacks \(table)") }
    let application = site.application(hostname: listen.host, port: listen.port, log: log, onRunning: onRunning)
    // They are told to stop in the other order, each when the one before has ended.
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: Job.ofEveryServer.map { .init(service: PeriodicService($0, installation), serviceName: $0.name) }
          + [.init(service: application, serviceName: "the site"), .init(service: LastResort())],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: log))
    do {
      try await group.run()
    } catch {
      // Somebody may have taken the port since it was looked at.
      try listen.check()
      // Jobs go on whatever fails in them, so this is the site's.
      throw CommandFailure.failed("the site on \(listen.url(port: listen.port)) has ended: \(error)")
    }
    await installation.database.close()
  }
}

/// Ends the process where something keeps it from ending: a client that never takes its answer, a database that holds a
/// connection and is silent.
private struct LastResort: Service {
  /// Longer than requests take, shorter than what starts and stops services waits before it kills.
  private static let seconds = 30

  func run() async throws {
    do { try await gracefulShutdown() } catch is CancellationError {
      // Another service failed: the end of them all is waited for just so long.
    }
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: TimeInterval(Self.seconds))
      CommandFailure.failed("stopped, though after \(Self.seconds) s a request or a job had not come to its end").end()
    }
  }
}

extension Job {
  /// Each server has them, however many there are on one database.
  static let ofEveryServer: [Job] =
    [
      // Takes over a newly loaded scheme, whichever node loaded it. So long does a server decide with the law of before.
      Job("scheme", every: .seconds(2)) { installation in
        guard let scheme = try await installation.schemes.refresh(from: installation.database) else { return }
        installation.log.notice("a new scheme decides", metadata: ["hash": "\(scheme.contentHash)"])
      },
      // Takes over a newly made key, whoever put it into the key folder: what is sealed from then on is sealed with it.
      // Where that fails, the keys of before go on serving.
      Job("keys", every: .seconds(2)) { installation in
        for (purpose, key) in try installation.keys.refresh().sorted(by: { $0.value < $1.value }) {
          installation.log.notice("another key is in use", metadata: ["purpose": "\(purpose)", "key": "\(key)"])
        }
      },
      // A deadline is dated by the scheme's clock, however late it is run.
      Job("deadlines", every: .seconds(5)) { try await DeadlineClock($0).runAllDue() },
    ] + House.jobs
}
