// swift-tools-version: 6.2
import Foundation
import PackageDescription

// One build configuration serves the demo, the tests, the browser and the benchmarks: release with testable imports
// (see bin/lib/build.sh). Warnings of ours fail in CI, which reads the compiler's words.
//
// The order is the house's: what stands further down may use what stands above it, never the other way round.

// Each a folder of Sources/Rooms, which uses the core, the site and the terminal and no other room.
let rooms = [
  "Accruals", "Announcements", "Credits", "Funders", "HolderEnrolments", "Home", "LawPages", "Merges", "Organisations",
  "Payments", "Rights", "Schemes", "SigningIn", "Simulators", "Trainings",
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let log = Target.Dependency.product(name: "Logging", package: "swift-log")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let kernel: Target.Dependency = "LearningAccount"
let machinery: [Target.Dependency] = ["JSONWriting", "Secrets", "Sorting", "Storage", "Words"]
let law: [Target.Dependency] = ["Explain", "SchemeFiles"]
let core: [Target.Dependency] = ["Ledger", "Letters", "Identity", "Offers", "Enrolments"]
let shell: [Target.Dependency] = ["Site", "Terminal"]
/// What any room may use.
let below: [Target.Dependency] = [kernel] + machinery + law + core + shell

/// Fresh databases of every engine, an installation with a few people on one, and what holds it against its records.
let testing: [Target.Dependency] = ["CommonTesting", "StorageTesting", "HouseTesting", "Proof"]

/// A target at `Sources/<folder>/<name>`.
func target(
  _ name: String, in folder: String, _ dependencies: [Target.Dependency], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, path: "Sources/\(folder)/\(name)", resources: resources)
}

/// A thin C target for one system library.
func library(_ name: String, _ libraries: String..., settings: [CSetting] = []) -> Target {
  .target(
    name: name, path: "Sources/Machinery/\(name)", cSettings: settings,
    linkerSettings: libraries.map { .linkedLibrary($0) })
}

/// A room with its texts, and whatever else its folder keeps beside its code.
func room(_ name: String) -> Target {
  let folder = "\(Context.packageDirectory)/Sources/Rooms/\(name)"
  let kept = ["Assets", "Data", "Migrations", "Texts"].filter {
    FileManager.default.fileExists(atPath: "\(folder)/\($0)")
  }
  return target(
    name, in: "Rooms", below + [argumentParser, hummingbird, crypto, log], resources: kept.map { .copy($0) })
}

/// The tests of `Sources/<folder>/<name>` lie at `Tests/<folder>/<name>Tests`.
func testTarget(_ name: String, in folder: String = "", _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies, path: "Tests/\(folder.isEmpty ? "" : folder + "/")\(name)Tests")
}

/// The tests of a room see no other room; those of several rooms at once are the house's.
func roomTests(_ name: String) -> Target {
  testTarget(name, in: "Rooms", below + testing + [hummingbirdTesting, log, .target(name: name)])
}

/// A room may have no tests of its own, and a house with a room less has not those of several rooms.
func isThere(_ target: Target) -> Bool {
  FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/\(target.path ?? "Tests/\(target.name)")")
}

let package = Package(
  name: "acquis",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "acquis", targets: ["acquis"]),
    .library(name: "LearningAccount", targets: ["LearningAccount"]),
  ],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
  ],
  targets: [
    // Kernel: pure decisions, no I/O, no clock, no Foundation.
    target("LearningAccount", in: "Kernel", []),

    // Machinery: what knows no training and no account.
    library("CPostgres", "pq"),
    library("CXapian", "xapian", "stdc++"),
    library("CXML2", "xml2", settings: [.unsafeFlags(["-I/usr/include/libxml2"])]),
    library("CArgon2", "argon2"),
    library("CJansson", "jansson"),
    target("JSONWriting", in: "Machinery", []),
    target(
      "Storage", in: "Machinery",
      [kernel, "CPostgres", grdb, .product(name: "GRDBSQLite", package: "GRDB.swift"), log],
      resources: [.copy("Migrations")]),
    target("Secrets", in: "Machinery", [kernel, "Storage", "CArgon2", crypto], resources: [.copy("Data")]),
    target("Sorting", in: "Machinery", [kernel, "Secrets"]),
    target("Words", in: "Machinery", [kernel, yams], resources: [.copy("Texts")]),

    // Law: Schemes/*.yaml -> the kernel's Scheme; questions and answers in JSON.
    target("SchemeFiles", in: "Law", [kernel, yams, crypto]),
    target("Explain", in: "Law", [kernel, "Words", "JSONWriting", "CJansson"]),

    // Core: what every noun stands on.
    target("Ledger", in: "Core", [kernel, "SchemeFiles", "Storage", "Secrets", "JSONWriting", crypto, log]),
    target("Letters", in: "Core", [kernel, "Storage", "JSONWriting", "Ledger"]),
    target("Identity", in: "Core", [kernel, "Storage", "Secrets", "Words", "Ledger", "Letters", crypto]),
    target(
      "Offers", in: "Core", [kernel, "Storage", "JSONWriting", "Ledger", "CXML2", "CXapian", crypto],
      resources: [.copy("Data")]),
    target(
      "Enrolments", in: "Core",
      [kernel, "Storage", "Secrets", "JSONWriting", "Ledger", "Letters", "Identity", "Offers"]),

    // The shells: of the web and of the command line.
    .target(
      name: "Site", dependencies: [kernel] + machinery + law + core + [argumentParser, hummingbird, log],
      resources: [.copy("Assets"), .copy("Texts")]),
    .target(name: "Terminal", dependencies: [kernel] + machinery + law + core + [argumentParser, log]),
  ] + rooms.map(room) + [
    // What holds everything against its records.
    .target(name: "Proof", dependencies: below + [argumentParser, crypto, log]),

    // The invented country; only the executable sees it.
    .target(
      name: "Demo", dependencies: below + [hummingbird, log],
      resources: [.copy("Data"), .copy("Texts")]),

    // The list of rooms, configuration, the command line.
    .executableTarget(
      name: "acquis",
      dependencies: below + ["Proof", "Demo"] + rooms.map { .target(name: $0) } + [argumentParser, lifecycle, log]),
  ] + benchmarks + tests.filter(isThere),
  swiftLanguageModes: [.v6]
)

var benchmarks: [Target] {
  [
    // What the pages are held against.
    .executableTarget(name: "BareHandler", dependencies: [hummingbird], path: "Benchmarks/BareHandler"),
    // What the ledger is measured with.
    .executableTarget(
      name: "LedgerCommands", dependencies: below + [log],
      path: "Benchmarks/LedgerCommands"),
    // How fast one core decides.
    .executableTarget(name: "LawDecisions", dependencies: [kernel] + law, path: "Benchmarks/LawDecisions"),
  ]
}

var tests: [Target] {
  [
    // Chance that a seed brings back, and data that others published.
    .target(name: "CommonTesting", dependencies: [], path: "Tests/CommonTesting"),
    .target(name: "StorageTesting", dependencies: ["Storage", grdb], path: "Tests/StorageTesting"),
    .target(
      name: "HouseTesting",
      dependencies: [kernel, "Storage", "StorageTesting", "Secrets", "SchemeFiles", "Proof", log] + core,
      path: "Tests/HouseTesting"),
    .testTarget(
      name: "LearningAccountTests", dependencies: [kernel, "SchemeFiles", "CommonTesting"],
      resources: [.copy("Cases"), .copy("Facts")]),
    .testTarget(name: "SchemeFilesTests", dependencies: ["SchemeFiles", yams]),
    .testTarget(name: "StorageTests", dependencies: ["Storage", "StorageTesting"]),
    .testTarget(name: "WordsTests", dependencies: [kernel, "Words"]),
    .testTarget(name: "ExplainTests", dependencies: [kernel, "SchemeFiles", "Words", "Explain", "CommonTesting"]),
    testTarget("Secrets", in: "Machinery", [kernel, "Secrets", "Storage", "StorageTesting"]),
    testTarget("Sorting", in: "Machinery", ["Sorting"]),
    testTarget("Ledger", in: "Core", [kernel] + machinery + law + core + testing),
    testTarget("Identity", in: "Core", [kernel] + machinery + law + core + testing),
    testTarget("Offers", in: "Core", [kernel] + machinery + core + testing),
    testTarget("Enrolments", in: "Core", [kernel] + machinery + law + core + testing),
    testTarget("Site", below),
    testTarget("Proof", [kernel] + machinery + core + testing),
    testTarget("Demo", below + testing + ["Accruals", "Funders", "Rights", "Demo"]),
    // What takes several rooms: whole lives, the ledger against its model, keeping, proofs of what was lived.
    testTarget("House", below + testing + ["Demo"] + rooms.map { .target(name: $0) }),
    // All pages, the whole way by HTTP, houses with a room less.
    testTarget(
      "HousePages",
      below + testing + ["Demo", hummingbird, hummingbirdTesting, log] + rooms.map { .target(name: $0) }),
  ] + rooms.map(roomTests)
}
