import Foundation

/// A path that nothing has yet.
func temporaryFolder() -> String { NSTemporaryDirectory() + "acquis-catalogue-\(UUID().uuidString)" }

func remove(_ folder: String) { try? FileManager.default.removeItem(atPath: folder) }
