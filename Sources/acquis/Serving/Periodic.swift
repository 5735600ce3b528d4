import Ledger
import ServiceLifecycle

/// Runs a job until the server stops, whether it was told to or another of its services failed.
///
/// A round that fails ends nothing. The log has it once for as long as it fails alike, and once that it works again;
/// meanwhile it is tried after pauses that grow.
struct PeriodicService: Service {
  private let job: Job
  private let installation: Installation

  /// How long a job that keeps failing rests at most: so long does what failed outlast its cause.
  private static let longestPause = Duration.seconds(60)

  /// The rounds that failed since the last that did not.
  private struct Failures {
    var count = 0
    var said = ""
  }

  init(_ job: Job, _ installation: Installation) {
    self.job = job
    self.installation = installation
  }

  func run() async throws {
    do {
      try await cancelWhenGracefulShutdown { try await rounds() }
    } catch is CancellationError {
      // Its only end, and no failure.
    }
  }

  private func rounds() async throws {
    var failures = Failures()
    while true {
      do {
        try await job.run(installation.current)
        sayRecovered(failures)
        failures = Failures()
      } catch {
        // A round that was cut short has not failed; the pause ends at once.
        if !(error is CancellationError && Task.isCancelled) { say(error, &failures) }
      }
      try await Task.sleep(for: pause(after: failures.count))
    }
  }

  /// Doubles with each failure.
  private func pause(after failures: Int) -> Duration {
    guard failures > 0 else { return job.every }
    return min(job.every * (1 << min(failures, 6)), Self.longestPause)
  }

  private func say(_ error: any Error, _ failures: inout Failures) {
    failures.count += 1
    let words = "\(error)"
    guard failures.said != words else { return }
    failures.said = words
    installation.log.error("a job fails and is tried again", metadata: ["job": "\(job.name)", "error": "\(words)"])
  }

  private func sayRecovered(_ failures: Failures) {
    guard failures.count > 0 else { return }
    installation.log.notice("a job works again", metadata: ["job": "\(job.name)", "failures": "\(failures.count)"])
  }
}
