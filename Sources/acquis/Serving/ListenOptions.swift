import ArgumentParser
import Logging

/// Where a server listens and whom it believes; shared by `serve` and `demo`.
struct ListenOptions: ParsableArguments {
  @Option(help: "The address to listen on.") var host = "127.0.0.1"
  @Option(help: "The port to listen on; 0 takes a free one.") var port = 8080

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port \(port): a port from 0 to 65535") }
  }
}
