import Words

/// Names and what stands for them, a line each; a fact without a value is left out.
package struct Facts {
  var lines: [(name: HTML, value: HTML?)]

  package init(lines: [(name: HTML, value: HTML?)]) {
    self.lines = lines
  }

  package func html() -> HTML {
    """
    <dl class="facts">\(lines.filter { !($0.value?.isEmpty ?? true) }.html { line in
      "<div><dt>\(line.name)</dt><dd>\(line.value)</dd></div>"
    })</dl>
    """
  }
}
