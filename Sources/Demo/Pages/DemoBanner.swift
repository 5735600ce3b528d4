import LearningAccount
import Site
import Words

/// Says that nothing is real and lets the scheme's clock be moved forward.
struct DemoBanner {
  let today: Day

  func html(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <aside class="demo" aria-label="\(words.plain("demo.banner.label"))"><div class="row">
      <p><strong>\(words("demo.banner.name"))</strong> \(words("demo.banner.today", ["day": .day(today)]))</p>
      <details class="menu"><summary>\(words("demo.banner.move"))</summary><div>\(frame.clockForm)</div></details>
      <a href="\(DemoRoute.mailbox)">\(words("demo.banner.mailbox"))</a>
      </div></aside>
      """
  }
}

extension Frame {
  /// Moves the scheme's clock; it never goes back.
  var clockForm: HTML {
    form(
      DemoRoute.clock,
      """
      <input type="hidden" name="back" value="\(address)">
      <button class="button small" name="days" value="1">\(words("demo.clock.day"))</button>
      <button class="button small" name="days" value="7">\(words("demo.clock.week"))</button>
      <button class="button small" name="days" value="30">\(words("demo.clock.month"))</button>
      """, class: "clock")
  }
}

/// The demo's people, to be tried with one click of the eye; everybody has the same password, which is said once.
struct DemoPeoplePanel {
  let people: [DemoRoom.Person]

  func html(_ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <section><h2 class="small">\(words("demo.people"))</h2>
      <p>\(words("demo.password", ["password": .html("<code dir=\"ltr\">\(people.first?.password ?? "")</code>")]))</p>
      <dl class="facts">\(people.html { person in
        "<div><dt>\(words.name(person.name))</dt><dd><bdi dir=\"ltr\">\(person.email)</bdi></dd></div>"
      })</dl></section>
      """
  }
}
