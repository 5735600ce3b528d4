/// From the elements of a faultless `formation` to the typed ``Offer``.
enum LHEOMapping {
  typealias Cursor = LHEOTree.Cursor

  static func offer(_ formation: Cursor) -> Offer {
    var offer = Offer()
    offer.number = formation.number
    offer.title = formation.text(.intituleFormation) ?? ""
    offer.objective = formation.text(.objectifFormation)
    offer.expectedResults = formation.text(.resultatsAttendus)
    offer.content = formation.text(.contenuFormation)
    offer.certifying = formation.flag(.certifiante) ?? false
    offer.certifications = formation.children(.certification).map(certification)
    offer.typeCodes = formation.children(.codeTypeFormation).flatMap { $0.texts(.codeCPF) + $0.texts(.codeELU) }
    if let domain = formation.child(.domaineFormation) {
      offer.formacodes = domain.texts(.codeFORMACODE)
      offer.specialities = domain.texts(.codeNSF)
      offer.occupations = domain.texts(.codeROME)
    }
    offer.entryLevel = formation.number(.codeNiveauEntree).map(TrainingLevel.init)
    offer.exitLevel = formation.number(.codeNiveauSortie).map(TrainingLevel.init)
    offer.pathway = formation.number(.parcoursDeFormation).flatMap(Pathway.init)
    offer.generalAim = formation.number(.objectifGeneralFormation)
    offer.contacts = contacts(formation, .contactFormation)
    offer.links = links(formation, .urlFormation)
    offer.actions = formation.children(.action).map(action)
    offer.organisation = formation.child(.organismeFormationResponsable).map(organisation) ?? Organisation()
    return offer
  }

  private static func certification(_ cursor: Cursor) -> Certification {
    Certification(
      rncp: cursor.text(.codeRNCP).map(registerNumber), rs: cursor.text(.codeRS).map(registerNumber),
      certifInfo: cursor.text(.codeCERTIFINFO), cpf: cursor.text(.codeCPF))
  }

  /// `RNCP0474`, `RS 5054` and `474` name sheets by their number.
  private static func registerNumber(_ text: String) -> String {
    let digits = text.drop { $0.isLetter || $0 == " " }.drop { $0 == "0" }
    return digits.isEmpty ? text : String(digits)
  }

  private static func organisation(_ cursor: Cursor) -> Organisation {
    var organisation = Organisation()
    organisation.siret = cursor.child(.siretOrganismeFormation)?.text(.siret) ?? ""
    organisation.activityNumber = cursor.text(.numeroActivite)
    organisation.name = cursor.text(.nomOrganisme) ?? cursor.text(.raisonSociale) ?? ""
    organisation.legalName = cursor.text(.raisonSociale)
    organisation.contact = cursor.child(.coordonneesOrganisme).flatMap(contact) ?? Contact()
    organisation.contacts = contacts(cursor, .contactOrganisme)
    organisation.information = cursor.text(.renseignementsSpecifiques)
    return organisation
  }

  static func contacts(_ cursor: Cursor, _ element: LHEOElement) -> [Contact] {
    cursor.children(element).compactMap(contact).filter { $0 != Contact() }
  }

  /// Of an element that holds `coordonnees`.
  static func contact(_ holder: Cursor) -> Contact? {
    guard let cursor = holder.child(.coordonnees) else { return nil }
    var contact = Contact()
    contact.title = cursor.text(.civilite)
    contact.name = cursor.text(.nom)
    contact.firstName = cursor.text(.prenom)
    contact.lines = cursor.texts(.ligne)
    contact.address = cursor.child(.adresse).map(address)
    for kind in [LHEOElement.telfixe, .portable] {
      contact.phones += cursor.child(kind)?.texts(.numtel) ?? []
    }
    contact.email = cursor.text(.courriel)
    contact.links = links(cursor, .web)
    return contact
  }

  static func address(_ cursor: Cursor) -> PostalAddress {
    var address = PostalAddress()
    address.name = cursor.text(.denomination)
    address.lines = cursor.texts(.ligne)
    address.postalCode = cursor.text(.codepostal)
    address.city = cursor.text(.ville)
    address.department = cursor.text(.departement)
    address.commune = cursor.text(.codeINSEECommune)
    address.country = cursor.text(.pays)
    if let point = cursor.child(.geolocalisation),
      let latitude = point.text(.latitude).flatMap({ Double($0) }), (-90...90).contains(latitude),
      let longitude = point.text(.longitude).flatMap({ Double($0) }), (-180...180).contains(longitude)
    {
      address.latitude = latitude
      address.longitude = longitude
    }
    return address
  }

  static func links(_ cursor: Cursor, _ element: LHEOElement) -> [String] {
    cursor.children(element).flatMap { $0.texts(.urlweb) }
  }
}
