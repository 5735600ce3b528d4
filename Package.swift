// swift-tools-version: 6.2
import PackageDescription

// One build configuration serves the demo, the tests and the browser: release with testable imports
// (see bin/lib/build.sh). Warnings of ours are errors in CI, which passes -warnings-as-errors itself.

let kernel: Target.Dependency = "LearningAccount"

let package = Package(
  name: "acquis",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "acquis", targets: ["acquis"]),
    .library(name: "LearningAccount", targets: ["LearningAccount"]),
  ],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // The kernel: pure decisions, no I/O, no clock, no Foundation.
    .target(name: "LearningAccount"),

    // JSON as text, fast.
    .target(name: "JSONWriting"),

    // Schemes/*.yaml -> the kernel's Scheme.
    .target(
      name: "SchemeFiles",
      dependencies: [
        kernel, .product(name: "Yams", package: "Yams"), .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // Database and Transaction over SQLite and PostgreSQL.
    .target(name: "CPostgres", linkerSettings: [.linkedLibrary("pq")]),
    .target(
      name: "Storage",
      dependencies: [
        "CPostgres", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Logging", package: "swift-log"),
      ],
      resources: [.copy("Migrations")]),

    // Training offers: reading LHEO, places, the search index.
    .target(
      name: "CXML2", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])], linkerSettings: [.linkedLibrary("xml2")]),
    .target(name: "CXapian", linkerSettings: [.linkedLibrary("xapian"), .linkedLibrary("stdc++")]),
    .target(name: "Catalogue", dependencies: [kernel, "JSONWriting", "CXML2", "CXapian"], resources: [.copy("Data")]),

    // The use cases: load, let the kernel decide, write, in one transaction.
    .target(name: "CArgon2", linkerSettings: [.linkedLibrary("argon2")]),
    .target(
      name: "Platform",
      dependencies: [
        kernel, "SchemeFiles", "Storage", "Catalogue", "JSONWriting", "CArgon2",
        .product(name: "Crypto", package: "swift-crypto"), .product(name: "Logging", package: "swift-log"),
      ],
      resources: [.copy("Data")]),

    // Texts in every language; how amounts, days, shares and reasons are written.
    .target(
      name: "Words", dependencies: [kernel, .product(name: "Yams", package: "Yams")], resources: [.copy("Texts")]),

    // Questions and answers of the explain contract, in JSON: the law, and no way to an account.
    .target(name: "CJansson", linkerSettings: [.linkedLibrary("jansson")]),
    .target(name: "Explain", dependencies: [kernel, "Words", "JSONWriting", "CJansson"]),

    // HTTP: pages over Platform.
    .target(
      name: "Web",
      dependencies: [
        kernel, "SchemeFiles", "Words", "Explain", "Storage", "Catalogue", "Platform",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ],
      resources: [.copy("Assets")]),

    // The command line.
    .executableTarget(
      name: "acquis",
      dependencies: [
        kernel, "SchemeFiles", "Words", "Explain", "Storage", "Catalogue", "Platform", "Web",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ]),

    // What bin/bench holds the pages against.
    .executableTarget(
      name: "BareHandler", dependencies: [.product(name: "Hummingbird", package: "hummingbird")],
      path: "Benchmarks/BareHandler"),

    // What bin/bench measures the ledger with.
    .executableTarget(
      name: "LedgerCommands",
      dependencies: [
        kernel, "SchemeFiles", "Storage", "Platform", .product(name: "Logging", package: "swift-log"),
      ], path: "Benchmarks/LedgerCommands"),

    // How fast one core decides.
    .executableTarget(
      name: "LawDecisions", dependencies: [kernel, "SchemeFiles", "Explain"], path: "Benchmarks/LawDecisions"),

    .testTarget(
      name: "LearningAccountTests", dependencies: [kernel, "SchemeFiles"], resources: [.copy("Cases"), .copy("Facts")]),
    .testTarget(
      name: "SchemeFilesTests", dependencies: ["SchemeFiles", .product(name: "Yams", package: "Yams")]),
    // Fresh databases of every engine, for any test target.
    .target(
      name: "StorageTesting", dependencies: ["Storage", .product(name: "GRDB", package: "GRDB.swift")],
      path: "Tests/StorageTesting"),
    .testTarget(name: "StorageTests", dependencies: ["Storage", "StorageTesting"]),
    .testTarget(name: "CatalogueTests", dependencies: ["Catalogue"]),
    .testTarget(
      name: "PlatformTests",
      dependencies: [
        kernel, "SchemeFiles", "Platform", "StorageTesting", .product(name: "Logging", package: "swift-log"),
      ]),
    .testTarget(name: "WordsTests", dependencies: [kernel, "Words"]),
    .testTarget(name: "ExplainTests", dependencies: [kernel, "SchemeFiles", "Words", "Explain"]),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Web", "Words", "Explain", "SchemeFiles", "StorageTesting",
        .product(name: "HummingbirdTesting", package: "hummingbird"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
