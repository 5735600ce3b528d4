import LearningAccount

@testable import Offers
@testable import Site
@testable import Trainings

extension Samples {
  static var trainings: [Sample] {
    [
      Sample(name: "search", visitor: amina, page: found),
      Sample(name: "search-begin", visitor: .stranger, page: search("")),
      Sample(name: "search-nothing", visitor: .stranger, page: nothing),
      Sample(name: "training", visitor: amina, page: training(.split(splitOfThree))),
      Sample(name: "training-stranger", visitor: .stranger, page: training(.signInToSee)),
      Sample(name: "training-refused", visitor: amina, page: training(.refused([halfTime]))),
    ]
  }

  private static func search(_ text: String) -> SearchPage {
    SearchPage(query: SearchQuery(text: text), total: 0, hits: [])
  }

  private static var nothing: SearchPage {
    var page = search("patisier")
    page.suggestion = "patissier"
    page.placeIsUnknown = true
    page.query.place = .named("Nanci")
    page.state = FormState(
      values: ["maxPrice": "douze"], problems: [FieldProblem("maxPrice", "ask.problem.amount")])
    return page
  }

  private static var found: SearchPage {
    var page = search("pâtissier")
    page.query.place = .named("Nancy")
    page.query.choices.toggle("3", of: SearchFacet.named("level")!)
    page.query.startingFrom = day("2026-10-01")
    page.total = 57
    page.facets = [
      SearchFacet.named("level")!: [FacetValue(value: "3", count: 18), FacetValue(value: "4", count: 7)],
      SearchFacet.named("mode")!: [FacetValue(value: "remote", count: 12)],
      SearchFacet.named("department")!: [FacetValue(value: "54", count: 12)],
    ]
    page.hits = [
      hit(1, "Titre professionnel Pâtissier", "Atelier des Halles", price: 180_000, own: 15_000),
      hit(2, "CAP Pâtissier, en un an", "Les Fourneaux du Canal", price: 159_900, own: 15_000),
      hit(3, "Tour en chocolat et pièces montées", "Maison Praline", price: nil, own: nil),
    ]
    return page
  }

  private static func hit(_ id: Int64, _ title: String, _ organisation: String, price: Int64?, own: Int64?)
    -> TrainingHit
  {
    var hit = TrainingHit(id: id, title: title, organisation: organisation, labels: ["RNCP", "niveau 3"])
    hit.place = "Nancy"
    hit.distanceKm = 3
    hit.startsOn = day("2027-01-11")
    hit.endsOn = day("2027-03-30")
    hit.hours = 420
    hit.price = price.map(euros)
    hit.own = own.map(euros)
    return hit
  }

  private static func training(_ pay: TrainingPage.WhatYouPay) -> TrainingPage {
    var page = TrainingPage(title: "Titre professionnel Pâtissier", organisation: "Atelier des Halles")
    page.objective =
      "Préparer, cuire et présenter pâtisseries, viennoiseries et chocolats.\nTravailler proprement et à temps."
    page.content = "Pâtes, crèmes, décors.\nHygiène.\nVente."
    page.prerequisites = "Savoir lire une recette. Aucun diplôme n'est demandé."
    page.certification = "RNCP38765 — Pâtissier"
    page.level = "Niveau 3 (CAP)"
    page.audience = "Tout public"
    page.price = euros(210_000)
    page.hours = 420
    page.contacts = [
      .init(
        name: "Léa Martin", phone: "03 83 00 00 00", email: "contact@atelier.example", web: "https://atelier.example")
    ]
    page.sessions = [
      .init(
        id: 9, startsOn: day("2027-01-11"), endsOn: day("2027-03-30"), place: "Nancy", address: "12 rue de la Salle",
        distanceKm: 3),
      .init(
        id: 10, startsOn: day("2026-11-30"), endsOn: day("2027-02-12"), place: "Nancy",
        closed: "training.closed.full"),
    ]
    page.pay = pay
    return page
  }
}
