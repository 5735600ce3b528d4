import LearningAccount
import Site
import Words

/// The balance at the end of each year, as bars; the same figures stand in a table that opens.
struct BalanceChart: Sendable {
  var years: [(year: Int, balance: Amount)]

  init(years: [(year: Int, balance: Amount)]) { self.years = years }

  func html(_ frame: Frame) -> HTML {
    guard !years.isEmpty else { return "" }
    let words = frame.words
    let highest = max(years.map(\.balance.minor).max() ?? 1, 1)
    return """
      <section class="card chart" aria-labelledby="chart-title"><h2 id="chart-title" class="small">\(words("rights.chart.title"))</h2>
      <ol class="bars" aria-hidden="true">\(years.suffix(8).html { entry in
        "<li>\(column(entry.balance.minor * 100 / highest))<span>\(entry.year)</span></li>"
      })</ol>
      <details class="why"><summary>\(words("rights.chart.table"))</summary><div><table class="plain-table">
      <thead><tr><th scope="col">\(words("rights.chart.year"))</th><th scope="col" class="money">\(words("rights.chart.balance"))</th></tr></thead>
      <tbody>\(years.html { entry in
        "<tr><th scope=\"row\">\(entry.year)</th><td class=\"money\">\(words.amount(entry.balance))</td></tr>"
      })</tbody></table></div></details></section>
      """
  }

  private func column(_ percent: Int64) -> HTML {
    let height = Int(max(percent, 2))
    return """
      <svg viewBox="0 0 10 100" preserveAspectRatio="none"><rect y="\(100 - height)" width="10" height="\(height)"/></svg>
      """
  }
}
