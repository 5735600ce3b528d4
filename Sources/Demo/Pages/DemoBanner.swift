import Site
import Words

extension Frame {
  /// Says that nothing is real and lets the scheme's clock be moved forward.
  var demoBanner: HTML {
    guard let demoDay else { return "" }
    return """
      <aside class="demo" aria-label="\(words.plain("demo.banner.label"))"><div class="row">
      <p><strong>\(words("demo.banner.name"))</strong> \(words("demo.banner.today", ["day": .day(demoDay)]))</p>
      <details class="menu"><summary>\(words("demo.banner.move"))</summary><div>\(clockForm)</div></details>
      <a href="\(DemoRoute.mailbox)">\(words("demo.banner.mailbox"))</a>
      </div></aside>
      """
  }

  /// Moves the scheme's clock; it never goes back.
  var clockForm: HTML {
    form(
      .clock,
      """
      <input type="hidden" name="back" value="\(address)">
      <button class="button small" name="days" value="1">\(words("demo.clock.day"))</button>
      <button class="button small" name="days" value="7">\(words("demo.clock.week"))</button>
      <button class="button small" name="days" value="30">\(words("demo.clock.month"))</button>
      """, class: "clock")
  }
}
