import ArgumentParser
import Explain
import Foundation
import Site
import Terminal

/// `acquis serve`: the web site over a database.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the web site and run the deadlines.",
    discussion: """
      The database must be up to date (`acquis migrate`). Any number of servers may run on one PostgreSQL database. \
      /healthz says that the process lives, /readyz that it can answer. SIGTERM stops it when the requests that it has \
      begun are answered. Cookies are for HTTPS unless --insecure says that browsers come by plain HTTP, which is only \
      for this machine itself.

      EXAMPLES
        acquis serve --database postgres:///acquis?host=/run/postgresql --host 0.0.0.0 --trusted-proxy 10.0.0.2
        acquis serve --insecure
      """)

  @OptionGroup var options: InstallationOptions
  @OptionGroup var listen: ListenOptions

  @Option(help: "The address of a proxy whose X-Forwarded-For is believed; may be given several times.")
  var trustedProxy: [String] = []

  @Flag(help: "Browsers come by plain HTTP: cookies are not marked Secure.") var insecure = false

  func run() async throws {
    try listen.check()
    let installation = try await options.open(logLevel: .info)
    var settings = Site.Settings()
    settings.isSecure = !insecure
    settings.trustedProxies = Set(trustedProxy)
    settings.otherSchemes = AskedSchemes.shippedEntries(installation.log)
    settings.indexFolder = options.indexFolder
    let site = try Site(installation: installation, rooms: House.rooms, settings: settings)
    let server = Server(installation: installation, site: site, listen: listen) { [listen] port in
      FileHandle.standardError.write(Data("Serving on \(listen.url(port: port))\n".utf8))
    }
    try await server.run()
  }
}
