import Testing

@testable import Sorting

@Suite("Sorting more than memory holds")
struct ExternalSorterTests {
  private func records(_ count: Int) -> [[UInt8]] {
    var state: UInt64 = 42
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let length = Int(state >> 60) + 1
      return (0..<length).map { index in UInt8(truncatingIfNeeded: state >> UInt64(index * 3 + 8)) }
    }
  }

  @Test(
    "everything comes back once and in order, whether or not it went over the disk", arguments: [200, 5_000, 1 << 24])
  func sorted(memoryBytes: Int) throws {
    let records = records(3_000)
    let sorter = ExternalSorter(folder: "/tmp", memoryBytes: memoryBytes)
    for record in records { try sorter.add(record) }
    let sorted = try sorter.sorted()
    var found: [[UInt8]] = []
    while let record = try sorted.next() { found.append(record) }
    #expect(found == records.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test("nothing sorted is nothing")
  func empty() throws {
    #expect(try ExternalSorter(folder: "/tmp", memoryBytes: 100).sorted().next() == nil)
  }

  @Test("a record longer than the memory still comes back")
  func longRecord() throws {
    let sorter = ExternalSorter(folder: "/tmp", memoryBytes: 100)
    let long = [UInt8](repeating: 7, count: 1 << 19)
    try sorter.add([9])
    try sorter.add(long)
    try sorter.add([1])
    let sorted = try sorter.sorted()
    #expect(try sorted.next() == [1])
    #expect(try sorted.next() == long)
    #expect(try sorted.next() == [9])
    #expect(try sorted.next() == nil)
  }

  @Test("a folder that cannot be written is named")
  func noFolder() throws {
    let sorter = ExternalSorter(folder: "/nowhere", memoryBytes: 10)
    try sorter.add([1, 2, 3])
    #expect(throws: ScratchError.self) { try sorter.add([4, 5, 6]) }
  }
}
