extension LHEOMapping {
  static func action(_ cursor: Cursor) -> Action {
    var action = Action()
    action.number = cursor.number
    action.rhythm = cursor.text(.rythmeFormation)
    action.mode = cursor.number(.modalitesEnseignement).flatMap(TeachingMode.init) ?? .onSite
    action.entry = cursor.number(.modalitesEntreesSorties).flatMap(EntryMode.init) ?? .fixedDates
    action.prerequisites = cursor.text(.conditionsSpecifiques)
    action.entryLevelRequired = cursor.flag(.niveauEntreeObligatoire) ?? false
    action.publicCodes = cursor.texts(.codePublicVise)
    action.publicInformation = cursor.text(.infoPublicVise)
    action.workStudy = cursor.text(.modalitesAlternance)
    action.costsMayBeCovered = cursor.flag(.priseEnChargeFraisPossible) ?? false
    action.places = cursor.children(.lieuDeFormation).map(place)
    action.price = cursor.text(.prixTotalTTC).flatMap(OfferPrice.amount)
    action.hourlyPrice = cursor.text(.prixHoraireTTC).flatMap(OfferPrice.amount)
    action.hoursTotal = cursor.number(.nombreHeuresTotal)
    action.hoursAtCentre = cursor.number(.nombreHeuresCentre)
    action.hoursInCompany = cursor.number(.nombreHeuresEntreprise)
    action.trainers = cursor.children(.organismeFormateur).map(trainer)
    action.sessions = cursor.children(.session).map(session)
    practicalities(of: &action, cursor)
    return action
  }

  private static func practicalities(of action: inout Action, _ cursor: Cursor) {
    action.remainingCosts = cursor.text(.fraisRestants)
    action.duration = cursor.text(.dureeIndicative)
    action.admission = cursor.text(.modalitesRecrutement)
    action.teaching = cursor.text(.modalitesPedagogiques)
    action.languages = cursor.texts(.langueFormation)
    action.catering = cursor.text(.restauration)
    action.lodging = cursor.text(.hebergement)
    action.transport = cursor.text(.transport)
    action.accessibility = cursor.text(.accesHandicapes)
    action.coverage = cursor.text(.detailConditionsPriseEnCharge)
    action.informationAddress = cursor.child(.adresseInformation)?.child(.adresse).map(address)
    action.informationDays = cursor.children(.dateInformation).compactMap { partialDay($0, .date) }
    action.links = links(cursor, .urlAction)
  }

  private static func place(_ cursor: Cursor) -> Place {
    var place = Place()
    place.siret = cursor.child(.siretLieuFormation)?.text(.siret)
    place.contact = contact(cursor) ?? Contact()
    return place
  }

  private static func trainer(_ cursor: Cursor) -> Trainer {
    var trainer = Trainer()
    trainer.siret = cursor.child(.siretFormateur)?.text(.siret) ?? ""
    trainer.name = cursor.text(.raisonSocialeFormateur)
    trainer.contacts = contacts(cursor, .contactFormateur)
    return trainer
  }

  private static func session(_ cursor: Cursor) -> TrainingSession {
    var session = TrainingSession()
    session.number = cursor.number
    if let period = cursor.child(.periode) {
      session.start = partialDay(period, .debut)
      session.end = partialDay(period, .fin)
    }
    if let period = cursor.child(.periodeInscription)?.child(.periode) {
      session.registrationStart = partialDay(period, .debut)
      session.registrationEnd = partialDay(period, .fin)
    }
    session.recruitment = cursor.number(.etatRecrutement).flatMap(Recruitment.init)
    session.registrationAddress = cursor.child(.adresseInscription)?.child(.adresse).map(address)
    session.registrationTerms = cursor.text(.modalitesInscription)
    session.contacts = contacts(cursor, .contactSession)
    session.links = links(cursor, .urlSession)
    return session
  }

  /// Nil for a day that is not known.
  private static func partialDay(_ cursor: Cursor, _ element: LHEOElement) -> PartialDay? {
    guard let text = cursor.text(element), !PartialDay.isUnknown(text.utf8) else { return nil }
    return PartialDay(lheo: text.utf8)
  }
}
