import Hummingbird
import Logging

extension Site {
  private static let idleSeconds: Int64 = 30

  /// The server, ready to be run as a service: it stops accepting on a graceful shutdown and ends what it has begun.
  package func application(
    hostname: String, port: Int, log: Logger, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    Application(
      router: router(),
      // Who holds a connection without asking anything gives it back.
      server: .http1(configuration: .init(idleTimeout: .seconds(Self.idleSeconds))),
      configuration: ApplicationConfiguration(address: .hostname(hostname, port: port), serverName: nil),
      onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? port) },
      logger: log)
  }
}
