import Testing

/// One change to a faultless offer, and every fault that it makes.
struct Mutation: Sendable, CustomTestStringConvertible {
  let find: String
  let replace: String
  let faults: [String]
  var testDescription: String { "\(find.prefix(40)) → \(replace.prefix(40))" }

  init(_ find: String, _ replace: String, _ faults: String...) {
    self.find = find
    self.replace = replace
    self.faults = faults
  }

  static let all: [Mutation] = [
    Mutation("<objectif-formation>Faire du pain</objectif-formation>", "", "element.missing objectif-formation"),
    Mutation("<certifiante>1</certifiante>", "<certifiante>2</certifiante>", "value.notInList certifiante"),
    Mutation("<certifiante>1</certifiante>", "<certifiante> 1\n</certifiante>"),
    Mutation("<certifiante>1</certifiante>", "<certifante>1</certifante>", "element.unknown certifante"),
    Mutation("<codepostal>69003</codepostal>", "<codepostal>6903</codepostal>", "text.tooShort codepostal"),
    Mutation("<codepostal>69003</codepostal>", "<codepostal>6900é</codepostal>"),
    Mutation(
      "<ville>Lyon</ville>", "<ville>Lyon</ville><ville>Lyon</ville><ville>Lyon</ville>", "element.tooMany ville"),
    Mutation("<debut>20260901</debut>", "", "element.missing debut"),
    Mutation("<fin>20261218</fin>", "", "element.missing fin"),
    Mutation("<fin>20261218</fin>", "<fin>20250101</fin>", "period.reversed fin"),
    Mutation("<debut>20260901</debut>", "<debut>1/9/2026</debut>", "value.notDate debut"),
    Mutation(
      "<debut>20260901</debut>\n<fin>20261218</fin>", "<fin>20261218</fin>\n<debut>20260901</debut>",
      "element.misplaced debut"),
    Mutation("<nombre-heures-total>420<", "<nombre-heures-total>12,5<", "value.notWhole nombre-heures-total"),
    Mutation("<ligne>12 rue Paul Bert</ligne>", "<ligne><b>12</b></ligne>", "element.unknown b"),
    Mutation("<periode>", "<periode>bientôt", "text.unexpected periode"),
    Mutation("<action numero=\"A1\">", "<action numero=\"A1\" prix=\"3\">", "attribute.unknown action[1]"),
    Mutation(
      "<action numero=\"A1\">", "<action numero=\"A1\" horodatage-creation=\"hier\">", "attribute.value action[1]"),
    Mutation("<action numero=\"A1\">", "<action horodatage-export=\"2026-01-31T12:00:00+01:00\">"),
    Mutation("<periode>", "<periode datemaj=\"1\">", "attribute.unknown periode"),
    Mutation("<session numero=\"S1\">", "<session numero=\"S1\" datecrea=\"20260101\" datemaj=\"20260102\">"),
    Mutation("</session>", "<extras info=\"x\"><truc a=\"1\">é<machin/></truc></extras></session>"),
    Mutation("<contact-formation>", "<autre><contact-formation/></autre><contact-formation>", "element.unknown autre"),
    Mutation(
      "<modalites-enseignement>0</modalites-enseignement>", "", "element.missing modalites-enseignement"),
    Mutation(
      "<rythme-formation>Temps plein</rythme-formation>\n<code-public-vise>80056</code-public-vise>", "",
      "element.missing rythme-formation", "element.missing code-public-vise[1]"),
  ]
}
