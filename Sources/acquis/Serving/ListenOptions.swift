import ArgumentParser
import Foundation
import Terminal

/// Where a server listens; shared by `serve` and `demo`.
struct ListenOptions: ParsableArguments {
  @Option(help: "The address to listen on.") var host = "127.0.0.1"
  @Option(help: "The port to listen on; 0 takes a free one.") var port = 8080

  /// Where browsers find the server.
  ///
  /// - Parameter port: the one that was taken.
  func url(port: Int) -> String { "http://\(host.contains(":") ? "[\(host)]" : host):\(port)" }

  /// Takes the address as the server will, and leaves it again: what stands in the way is said before anything is begun.
  ///
  /// - Throws: a usage error for what is no host or no port; a plain error that says what to do where one cannot listen.
  func check() throws {
    guard (0...65_535).contains(port) else {
      throw CommandFailure.usage("port \(port): a port from 0 to 65535 was expected")
    }
    guard host.wholeMatch(of: /[\p{L}\p{N}._:%-]+/) != nil else {
      throw CommandFailure.usage("host “\(host)”: a name or an address was expected, such as 127.0.0.1")
    }
    var found: UnsafeMutablePointer<addrinfo>?
    let status = getaddrinfo(host, String(port), nil, &found)
    guard status == 0, let address = found?.pointee else {
      throw CommandFailure.failed(
        "the host \(host) is not known (\(String(cString: gai_strerror(status)))): name an address of this machine "
          + "with --host")
    }
    defer { freeaddrinfo(found) }
    let problem = Self.problem(taking: address)
    guard problem == 0 else { throw CommandFailure.failed(words(for: problem)) }
  }

  /// - Returns: the system's number for what stood in the way, or 0.
  private static func problem(taking address: addrinfo) -> Int32 {
    let descriptor = socket(address.ai_family, address.ai_socktype, address.ai_protocol)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    // As the server does: connections that have just ended do not count.
    var reuses: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &reuses, socklen_t(MemoryLayout<Int32>.size))
    return bind(descriptor, address.ai_addr, address.ai_addrlen) == 0 ? 0 : errno
  }

  private func words(for problem: Int32) -> String {
    switch problem {
    case EADDRINUSE:
      "port \(port) of \(host) is in use: stop the program that listens there, or name another port with --port"
    case EADDRNOTAVAIL:
      "\(host) is no address of this machine: name one that is with --host, 0.0.0.0 for all that it has"
    case EACCES, EPERM:
      "this user may not listen on port \(port): name another with --port, from 1024 on they are free to all"
    default:
      "one cannot listen on \(host), port \(port): \(String(cString: strerror(problem)))"
    }
  }
}
