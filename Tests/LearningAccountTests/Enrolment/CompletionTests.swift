import LearningAccount
import Testing

@Suite("What was followed of a training")
struct CompletionTests {
  @Test("is a share from nothing to the whole that can be written down")
  func share() {
    #expect(Completion(attendedShare: .zero) != nil)
    #expect(Completion(attendedShare: Proportion(5833, over: 10_000)) != nil)
    #expect(Completion(attendedShare: .whole) == .whole)
    #expect(Completion(attendedShare: Proportion(101, over: 100)) == nil)
    #expect(Completion(attendedShare: Proportion(-1, over: 100)) == nil)
    #expect(Completion(attendedShare: Proportion(1, over: 3)) == nil)
  }

  @Test("nothing stopped what was followed whole", arguments: Completion.Cause.allCases)
  func whole(cause: Completion.Cause) {
    #expect((Completion(attendedShare: .whole, cause: cause) != nil) == (cause == .followed))
    #expect(Completion(attendedShare: Proportion(99, over: 100), cause: cause)?.cause == cause)
  }
}
