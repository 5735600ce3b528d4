import LearningAccount
import Site
import Words

/// An organisation's files: what must be answered or declared first, by its last day.
struct RequestsPage: Page {
  var today: Day
  var files: [EnrolmentSummary]
  var paging = Paging(first: nil, next: nil)

  var place: MenuPlace? { .requests }
  func title(_ words: Words) -> String { words.plain("organisation.queue.title") }

  func main(_ frame: Frame) -> HTML {
    let words = frame.words
    let open = files.filter { !$0.status.isOver }
    let over = files.filter(\.status.isOver)
    return """
      <h1>\(words("organisation.queue.title"))</h1>
      \(open.isEmpty && paging.first == nil ? EmptyState(title: words("organisation.queue.empty"), text: words("organisation.queue.emptyMore")).html() : open.isEmpty ? "" : table(open, frame))
      \(when: !over.isEmpty, "<h2>\(words("file.list.over"))</h2>\(table(over, frame))")
      \(paging.html(frame))
      """
  }

  private func table(_ files: [EnrolmentSummary], _ frame: Frame) -> HTML {
    let words = frame.words
    let columns = ["learner", "training", "dates", "status", "deadline"]
    return """
      <div class="card"><table class="statement queue" role="table"><thead role="rowgroup"><tr role="row">\(columns.html { column in
        "<th role=\"columnheader\" scope=\"col\">\(words("organisation.column.\(column)"))</th>"
      })</tr></thead><tbody role="rowgroup">\(files.html { row($0, frame) })</tbody></table></div>
      """
  }

  private func row(_ file: EnrolmentSummary, _ frame: Frame) -> HTML {
    let words = frame.words
    return """
      <tr role="row"><td role="cell" class="what"><a href="\(Route.organisationEnrolment(file.slot))">\(words.name(file.holder))</a></td>
      <td role="cell" class="what">\(words.native(file.title))</td>
      <td role="cell" class="line" data-label="\(words.plain("organisation.column.dates"))"><span>\(words("training.fromTo", ["from": .html(words.shortDay(file.startsOn)), "to": .html(words.shortDay(file.endsOn))]))</span></td>
      <td role="cell" class="line" data-label="\(words.plain("organisation.column.status"))"><span>\(file.status.organisationLabel(words))</span></td>
      <td role="cell" class="line" data-label="\(words.plain("organisation.column.deadline"))"><span>\(deadline(file, words))</span></td></tr>
      """
  }

  private func deadline(_ file: EnrolmentSummary, _ words: Words) -> HTML {
    guard let deadline = file.deadline, !file.status.isOver else { return "—" }
    let days = today.days(until: deadline)
    let left =
      days < 0
      ? words("organisation.late", ["count": .count(-days)])
      : days == 0 ? words("organisation.today") : words("organisation.left", ["count": .count(days)])
    return "\(words.shortDay(deadline))<br><span class=\"\(days <= 0 ? "urgent" : "soft") fine\">\(left)</span>"
  }
}
