extension LHEOStructure {
  /// What LHEO 2.3 allows, as facts in a notation of ours: an element with its children in order (`?` at most one, `*`
  /// any number, `+` one or more, `{1,4}` one to four), or with the kind of its text. A test compares it with the
  /// published schema. LHEO 2.2 has the same structure under another namespace.
  static let table = """
    lheo = offres extras*
    offres = formation+ extras*
    formation = domaine-formation intitule-formation objectif-formation resultats-attendus contenu-formation
      certifiante contact-formation+ parcours-de-formation code-niveau-entree objectif-general-formation?
      certification{0,5} code-type-formation{0,5} code-niveau-sortie? url-formation? action+
      organisme-formation-responsable identifiant-module? positionnement? sous-modules? modules-prerequis? extras*
    domaine-formation = code-FORMACODE{0,5} code-NSF{0,3} code-ROME{0,5} extras*
    contact-formation = type-contact? coordonnees extras*
    coordonnees = civilite? nom? prenom? ligne{0,3} adresse? telfixe? portable? fax? courriel? web? extras*
    adresse = denomination? ligne{1,4} codepostal ville departement? code-INSEE-commune? code-INSEE-canton? region?
      pays? geolocalisation? extras*
    geolocalisation = latitude longitude extras*
    telfixe = numtel{1,3} extras*
    portable = numtel{1,3} extras*
    fax = numtel{1,3} extras*
    web = urlweb{1,3} extras*
    certification = code-RNCP? code-CERTIFINFO? code-RS? code-CPF? reference-code-FORMACODE? extras*
    code-type-formation = code-CPF? code-ELU? extras*
    url-formation = urlweb{1,3} extras*
    action = rythme-formation code-public-vise{1,10} info-public-vise? niveau-entree-obligatoire
      modalites-alternance modalites-enseignement conditions-specifiques prise-en-charge-frais-possible
      lieu-de-formation* modalites-entrees-sorties url-action? duree-cycle? session+ adresse-information?
      date-information{0,3} restauration? hebergement? transport? acces-handicapes? langue-formation{0,5}
      modalites-recrutement? modalites-pedagogiques? code-modalite-pedagogique{0,5} equipement* frais-restants?
      code-perimetre-recrutement? infos-perimetre-recrutement? prix-horaire-TTC? prix-total-TTC? duree-indicative?
      nombre-heures-centre? nombre-heures-entreprise? nombre-heures-total? detail-conditions-prise-en-charge?
      conventionnement? duree-conventionnee? organisme-formateur* organisme-financeur{0,8} enseignement* extras*
    lieu-de-formation = SIRET-lieu-formation? code-UAI-lieu-formation? coordonnees extras*
    SIRET-lieu-formation = SIRET extras*
    code-UAI-lieu-formation = code-UAI extras*
    url-action = urlweb{1,3} extras*
    session = periode adresse-inscription modalites-inscription? periode-inscription? etat-recrutement? recrutement*
      url-session? contact-session* reference-certification{0,5} blocs-competences* cycle* extras*
    periode = debut fin extras*
    adresse-inscription = adresse extras*
    periode-inscription = periode
    recrutement = modalite-recrutement code-perimetre-recrutement? infos-perimetre-recrutement? a-distance? adresse?
      urlweb? nb-places? periode? heure-debut? heure-fin? commentaire? extras*
    url-session = urlweb{1,3} extras*
    contact-session = type-contact? coordonnees extras*
    reference-certification = reference-code-RNCP? reference-code-CERTIFINFO? reference-code-RS? extras*
    blocs-competences = validation-blocs reference-certification bloc-competences+ extras*
    bloc-competences = libelle-bloc code-bloc extras*
    cycle = type-cycle annee-cycle* effectif-minimal? capacite-simultanee? capacite-cumulee? alternance? extras*
    alternance = type-alternance rythme-alternance? extras*
    rythme-alternance = unite-rythme-alternance unites-entreprise unites-centre extras*
    adresse-information = adresse extras*
    date-information = date extras*
    equipement = type-equipement cout-indicatif-equipement? commentaire? extras*
    organisme-formateur = SIRET-formateur raison-sociale-formateur contact-formateur* potentiel? code-UAI-formateur?
      reference-certification{0,5} extras*
    SIRET-formateur = SIRET extras*
    contact-formateur = type-contact? coordonnees extras*
    potentiel = code-FORMACODE{1,25} extras*
    code-UAI-formateur = code-UAI extras*
    organisme-financeur = code-financeur nb-places-financees? extras*
    enseignement = libelle-enseignement type-enseignement obligatoire commentaire? extras*
    organisme-formation-responsable = numero-activite SIRET-organisme-formation nom-organisme raison-sociale
      coordonnees-organisme contact-organisme+ renseignements-specifiques? potentiel? code-UAI-organisme-formation?
      extras*
    SIRET-organisme-formation = SIRET extras*
    coordonnees-organisme = coordonnees extras*
    contact-organisme = type-contact? coordonnees extras*
    code-UAI-organisme-formation = code-UAI extras*
    sous-modules = sous-module+ extras*
    sous-module = reference-module type-module extras*
    modules-prerequis = reference-module+ extras*
    code-FORMACODE text 5..5
    code-NSF text 3..3
    code-ROME text 5..5
    extras anything
    intitule-formation text 1..255
    objectif-formation text 1..3000
    resultats-attendus text 1..3000
    contenu-formation text 1..3000
    certifiante one of 0 1
    type-contact one of 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14
    civilite text 1..50
    nom text 1..50
    prenom text 1..50
    ligne text 1..50
    denomination text 1..255
    codepostal text 5..5
    ville text 1..50
    departement text 2..3
    code-INSEE-commune text 5..5
    code-INSEE-canton text 4..5
    region text 2..2
    pays text 2..2
    latitude text 0..30
    longitude text 0..30
    numtel text 1..25
    courriel text 3..160
    urlweb text 3..400
    parcours-de-formation one of 1 2 3 4
    code-niveau-entree one of 0 1 2 3 4 5 6 7 8 11 12 13 14 15 16 17 18
    objectif-general-formation one of 1 6 7 8 5 9 2 3 4
    code-RNCP text 1..10
    code-CERTIFINFO text 1..10
    code-RS text 3..10
    code-CPF text 4..10
    reference-code-FORMACODE text 5..5
    code-ELU text 4..10
    code-niveau-sortie one of 0 1 2 3 4 5 6 7 8 11 12 13 14 15 16 17 18
    rythme-formation text 1..3000
    code-public-vise text 5..5
    info-public-vise text 1..250
    niveau-entree-obligatoire one of 0 1
    modalites-alternance text 1..3000
    modalites-enseignement one of 0 1 2
    conditions-specifiques text 1..3000
    prise-en-charge-frais-possible one of 0 1
    SIRET text 14..14
    code-UAI text 8..8
    modalites-entrees-sorties one of 0 1
    duree-cycle whole
    debut date
    fin date
    modalites-inscription text 1..255
    etat-recrutement one of 1 2 3
    modalite-recrutement one of 0 1 2 3 4 5 6 7 8 9
    code-perimetre-recrutement one of 0 1 2 3 4 5 6
    infos-perimetre-recrutement text 0..50
    a-distance one of 0 1
    nb-places whole
    heure-debut text 2..5
    heure-fin text 2..5
    commentaire text 1..500
    reference-code-RNCP text 1..10
    reference-code-CERTIFINFO text 1..10
    reference-code-RS text 1..10
    validation-blocs one of 0 1 2
    libelle-bloc text 1..500
    code-bloc text 8..40
    type-cycle one of 0 1
    annee-cycle whole
    effectif-minimal whole
    capacite-simultanee whole
    capacite-cumulee whole
    type-alternance one of 0 1 2
    unite-rythme-alternance one of 0 1 2 3 4
    unites-entreprise whole
    unites-centre whole
    date date
    restauration text 1..250
    hebergement text 1..250
    transport text 1..250
    acces-handicapes text 1..250
    langue-formation text 2..2
    modalites-recrutement text 0..3000
    modalites-pedagogiques text 0..200
    code-modalite-pedagogique text 5..5
    type-equipement one of 0 1 2 3 4 5 6 7 8 9 10 11
    cout-indicatif-equipement whole
    frais-restants text 0..200
    prix-horaire-TTC text 1..6
    prix-total-TTC text 1..10
    duree-indicative text 0..150
    nombre-heures-centre whole
    nombre-heures-entreprise whole
    nombre-heures-total whole
    detail-conditions-prise-en-charge text 1..600
    conventionnement one of 0 1
    duree-conventionnee whole
    raison-sociale-formateur text 0..250
    code-financeur one of 11 12 13 2 3 4 5 6 7 8 9 15 10 0 14 16 17 18 19 20 1
    nb-places-financees whole
    libelle-enseignement text 1..255
    type-enseignement one of 1 2 3 4 5 6 7 8 9 10
    obligatoire one of 0 1
    numero-activite text 11..11
    nom-organisme text 1..250
    raison-sociale text 1..250
    renseignements-specifiques text 0..3000
    identifiant-module text 1..3000
    positionnement one of 1 2
    reference-module text 1..3000
    type-module one of 0 1 2
    extra anything
    """
}
