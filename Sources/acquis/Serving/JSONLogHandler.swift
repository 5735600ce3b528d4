import Foundation
import Logging

/// One JSON object a line on standard error: what a log collector reads. Callers put no personal data in it.
struct JSONLogHandler: LogHandler {
  let label: String
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info

  init(label: String) { self.label = label }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  private struct Line: Encodable {
    let time: String
    let level: String
    let label: String
    let message: String
    let fields: [String: String]
  }

  func log(event: LogEvent) {
    let merged = metadata.merging(event.metadata ?? [:]) { $1 }
    let line = Line(
      time: Date().ISO8601Format(.iso8601(timeZone: .gmt, includingFractionalSeconds: true)),
      level: event.level.rawValue, label: label, message: "\(event.message)", fields: merged.mapValues { "\($0)" })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard var bytes = try? encoder.encode(line) else { return }
    bytes.append(0x0A)
    FileHandle.standardError.write(bytes)
  }
}
