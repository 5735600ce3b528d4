import Testing

@testable import Words

@Suite("HTML")
struct HTMLTests {
  private let evil = "<script>alert(\"1\")</script>'&"

  @Test("escapes every text that is filled in, between tags and in attributes")
  func escapes() {
    let html: HTML = "<a title=\"\(evil)\">\(evil)</a>"
    let safe = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;"
    #expect(html.markup == "<a title=\"\(safe)\">\(safe)</a>")
  }

  @Test("takes HTML as it is, and raw text only where it says so")
  func nests() {
    let inner: HTML = "<b>\("a<b")</b>"
    let html: HTML = "\(inner)\(raw: "<i>")\(inner as HTML?)"
    #expect(html.markup == "<b>a&lt;b</b><i><b>a&lt;b</b>")
  }

  @Test("leaves out attributes without a value, flags that are off and pieces that do not apply")
  func leavesOut() {
    let html: HTML =
      "<p\(attribute: "id", nil)\(attribute: "class", "x\"y")\(flag: "hidden", false)>\(when: false, "no")</p>"
    #expect(html.markup == "<p class=\"x&quot;y\"></p>")
  }

  @Test("a text's argument cannot bring markup")
  func texts() throws {
    let words = try Texts.shipped().language(.arabic)
    let html = words("credit.byOperator", ["words": .text(evil)]).markup
    #expect(!html.contains("<script") && html.contains("&lt;script"))
  }
}
