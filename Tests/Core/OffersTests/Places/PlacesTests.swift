import HouseTesting
import Testing

@testable import Offers

@Suite("Places")
struct PlacesTests {
  let places = Places.shared

  @Test(
    "a place is found however it is written",
    arguments: [
      ("Saint-Étienne", "42218"), ("st etienne", "42218"), ("SAINT ETIENNE", "42218"),
      ("Ste-Geneviève-des-Bois", "91549"),
      ("L'Haÿ-les-Roses", "94038"), ("l hay les roses", "94038"), ("Évry-Courcouronnes", "91228"), ("75011", "75111"),
      ("Lyon 3e", "69383"), ("lyon 3", "69383"), ("Paris 1er", "75101"), ("Paris 20e arrondissement", "75120"),
      ("Marseille 8ème", "13208"), ("Paris", "75056"), ("lyon", "69123"), ("69003", "69383"), ("69100", "69266"),
      ("Saint-Denis", "97411"), ("Saint-Denis (93)", "93066"), ("93200 Saint-Denis", "93066"),
      ("Saint-Denis 974", "97411"),
      ("Ajaccio", "2A004"), ("20000", "2A004"), ("2A004", "2A004"), ("villefranche sur saone", "69264"),
      ("Villeurb", "69266"), ("Cergy 95", "95127"), ("Œuilly", "51410"), ("Nîmes", "30189"), ("nimes", "30189"),
    ])
  func finding(text: String, code: String) {
    #expect(places.find(text).first?.code == code, "\(places.find(text).map(\.name).prefix(3))")
  }

  @Test("a name of several places gives them all, largest first")
  func ambiguous() {
    let found = places.find("Saint-Denis")
    #expect(found.count > 3)
    #expect(found.map(\.population) == found.map(\.population).sorted(by: >))
  }

  @Test("what is no place gives none", arguments: ["", "   ", "Atlantide sur mer", "00000", "—", "99999"])
  func unknown(text: String) { #expect(places.find(text).isEmpty) }

  @Test("every line of the table folds as the table says")
  func folding() {
    var count = 0
    for letter in "abcdefghijklmnopqrstuvwxyz" {
      for second in "abcdefghijklmnopqrstuvwxyz' " {
        for locality in places.localities(prefix: "\(letter)\(second)", limit: 50_000) {
          #expect(places.localities(named: locality.name).contains(locality), "\(locality.name)")
          count += 1
        }
      }
    }
    #expect(count > 34_000)
  }

  @Test(
    "public holidays follow the place",
    arguments: [
      ("67000", "Strasbourg", "alsace-moselle"), ("57000", "Metz", "alsace-moselle"), ("69003", "Lyon", "metropole"),
      ("97400", "Saint-Denis", "la-reunion"), ("97133", "Gustavia", "saint-barthelemy"),
      ("97150", "Marigot", "saint-martin"),
      ("98800", "Nouméa", "nouvelle-caledonie"), ("97200", "Fort-de-France", "martinique"),
      ("20200", "Bastia", "metropole"),
    ])
  func territories(postal: String, city: String, territory: String) {
    var address = PostalAddress()
    (address.postalCode, address.city) = (postal, city)
    #expect(places.territory(of: address) == territory)
  }

  @Test("an address is placed by its commune, its postal code or its town; wild coordinates are not believed")
  func addresses() {
    var address = PostalAddress()
    (address.postalCode, address.city) = ("69422", "Lyon Cedex 03")
    #expect(places.locality(of: address)?.code == "69123")
    (address.postalCode, address.city, address.commune) = ("69003", "Lyon", "69383")
    #expect(places.locality(of: address)?.code == "69383")
    (address.latitude, address.longitude) = (0, 0)
    #expect(abs((places.point(of: address)?.latitude ?? 0) - 45.75) < 0.05)
    (address.latitude, address.longitude) = (45.7612, 4.8512)
    #expect(places.point(of: address)?.longitude == 4.8512)
  }

  @Test("distances are those of the globe")
  func distance() throws {
    let paris = try #require(places.find("Paris").first?.point)
    let lyon = try #require(places.find("Lyon").first?.point)
    #expect((385...400).contains(paris.kilometres(to: lyon)))
    #expect(paris.kilometres(to: paris) == 0)
  }
}
