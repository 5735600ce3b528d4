import Foundation

/// Reads files of LHEO 2.2 and 2.3 as a stream: one offer after the other, each whole or refused with all its faults.
///
/// Memory does not grow with the file. A file that is cut or broken in the middle gives what was whole before.
struct LHEOReader {
  /// One `formation` of the file.
  enum Item: Sendable {
    case offer(Offer, line: Int)
    /// It is left out; `faults` says every reason, in the order of the file.
    case refused(number: String?, line: Int, faults: [LHEOFault])
  }

  /// What a file held.
  struct Summary: Sendable {
    var accepted = 0
    var refused = 0
    /// Faults outside any offer: no offers at all, another kind of file, a cut in the middle.
    var faults: [LHEOFault] = []
    var read: Int { accepted + refused }
  }

  init() {}

  /// Reads the file at `path` and hands over its offers. `body` returns false to stop early.
  ///
  /// What is wrong with the file itself stands in the summary's faults.
  /// - Throws: what `body` throws.
  func read(path: String, body: @escaping (Item) throws -> Bool) throws -> Summary {
    guard let file = fopen(path, "rb") else {
      let reason = String(cString: strerror(errno))
      return Summary(faults: [fault(.documentUnreadable, 0, "The file \(path) cannot be read: \(reason)")])
    }
    defer { fclose(file) }
    var problem: Int32 = 0
    var summary = try read(body: body) { buffer in
      let count = fread(buffer.baseAddress, 1, buffer.count, file)
      if count == 0, ferror(file) != 0 { problem = errno }
      return count
    }
    if problem != 0 {
      // It was not the file that ended where the parser misses something.
      summary.faults.removeAll { $0.code == .documentMalformed }
      let message = "The file \(path) cannot be read to its end: \(String(cString: strerror(problem)))."
      summary.faults.append(fault(.documentUnreadable, 0, "\(message) \(Self.kept(summary.read))"))
    }
    return summary
  }

  /// Reads bytes that are at hand.
  func read(bytes: [UInt8], body: @escaping (Item) throws -> Bool) throws -> Summary {
    var rest = bytes[...]
    return try read(body: body) { buffer in
      let part = rest.prefix(buffer.count)
      buffer.copyBytes(from: part)
      rest = rest.dropFirst(part.count)
      return part.count
    }
  }

  private func read(
    body: @escaping (Item) throws -> Bool, from source: (UnsafeMutableRawBufferPointer) -> Int
  ) throws -> Summary {
    let handler = LHEOHandler(body: body)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    defer { buffer.deallocate() }
    do throws(XMLFault) {
      let stream = try XMLStream(handler: handler, names: LHEOElement.names)
      while true {
        let count = source(buffer)
        if count == 0 { break }
        try stream.push(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
      try stream.finish()
    } catch {
      if error.kind != .stopped { handler.summary.faults.append(documentFault(error, read: handler.summary.read)) }
    }
    if let failure = handler.failure { throw failure }
    return handler.summary
  }

  private func documentFault(_ fault: XMLFault, read: Int) -> LHEOFault {
    let code: LHEOFault.Code =
      switch fault.kind {
      case .entity: .documentEntity
      case .tooDeep, .tooLong: .documentLimit
      case .memory, .stopped, .malformed: .documentMalformed
      }
    return self.fault(
      code, fault.line, "The file is not readable from here on (\(fault.message)). \(Self.kept(read))")
  }

  private static func kept(_ read: Int) -> String {
    read == 0 ? "No offer was whole before it." : "The \(read) before it were read."
  }

  private func fault(_ code: LHEOFault.Code, _ line: Int, _ message: String) -> LHEOFault {
    LHEOFault(line: line, path: "/", code: code, message: message)
  }
}
