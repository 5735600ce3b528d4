import Site
import Words

/// All of a holder's files, those that move first.
struct EnrolmentsPage: Page {
  var files: [EnrolmentSummary]

  init(files: [EnrolmentSummary]) { self.files = files }

  var place: MenuPlace? { .enrolments }
  func title(_ words: Words) -> String { words.plain("file.list.title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    let running = files.filter { !$0.status.isOver }
    let over = files.filter(\.status.isOver)
    guard !files.isEmpty else {
      return """
        <h1>\(words("file.list.title"))</h1>
        \(EmptyState(title: words("file.list.empty"), text: words("file.list.emptyMore"), action: frame.mainLink(.trainings, "nav.trainings")).html())
        """
    }
    return """
      <h1>\(words("file.list.title"))</h1>
      \(when: !running.isEmpty, list(running, frame))
      \(when: !over.isEmpty, "<h2>\(words("file.list.over"))</h2>\(list(over, frame))")
      """
  }

  private func list(_ files: [EnrolmentSummary], _ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <ol class="hits">\(files.html { file in
        """
        <li><article class="card"><p>\(file.status.label(words))</p><h2 class="small"><a href="\(Route.enrolment(.init(file.id)))">\(words.native(file.title))</a></h2>
        <p class="soft">\(file.line(words, from: file.organisation))</p>
        <p>\(words("file.brief.\(file.status.rawValue)", file.arguments))</p></article></li>
        """
      })</ol>
      """
  }
}
