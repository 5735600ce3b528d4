import Foundation

/// A PostgreSQL server of one test, which it may stop and start.
struct PrivateCluster {
  private static let programs = "/usr/lib/postgresql/15/bin"
  private let folder: String
  let address: String

  static var isPossible: Bool { FileManager.default.isExecutableFile(atPath: "\(programs)/initdb") }

  /// Makes the cluster; nothing runs yet. It listens on a socket in its folder only.
  init() throws {
    folder = "/tmp/acquis-test-cluster-\(UUID().uuidString.prefix(8))"
    address = "postgres://acquis@/postgres?host=\(folder)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if getuid() == 0 { try Self.run("/bin/chown", ["postgres:", folder]) }
    try server(
      "initdb", ["-D", "\(folder)/data", "-U", "acquis", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"])
  }

  func start() throws {
    let options = "-c listen_addresses= -c unix_socket_directories=\(folder) -c fsync=off"
    try server("pg_ctl", ["-D", "\(folder)/data", "-l", "\(folder)/log", "-s", "-w", "-o", options, "start"])
  }

  func stop() throws { try server("pg_ctl", ["-D", "\(folder)/data", "-s", "-m", "immediate", "stop"]) }

  func remove() {
    try? stop()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The server's programs refuse to run as root.
  private func server(_ program: String, _ arguments: [String]) throws {
    let command = ["\(Self.programs)/\(program)"] + arguments
    if getuid() == 0 {
      try Self.run("/usr/sbin/runuser", ["-u", "postgres", "--"] + command)
    } else {
      try Self.run(command[0], arguments)
    }
  }

  private struct Failed: Error { let command: String }

  /// Not through Foundation's `Process`: it waits for whoever still holds what its child was given, and the server that
  /// `pg_ctl` leaves behind does.
  private static func run(_ program: String, _ arguments: [String]) throws {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for descriptor: Int32 in 0...2 { posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_RDWR, 0) }
    let words = ([program] + arguments).map { strdup($0) }
    defer { words.forEach { free($0) } }
    var child: pid_t = 0
    var status: Int32 = -1
    guard posix_spawn(&child, program, &files, nil, words + [nil], [nil]) == 0, waitpid(child, &status, 0) == child,
      status == 0
    else { throw Failed(command: ([program] + arguments).joined(separator: " ")) }
  }
}
