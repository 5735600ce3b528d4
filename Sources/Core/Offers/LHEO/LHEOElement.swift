/// The elements of LHEO 2.3, in the order of their table.
enum LHEOElement: String, CaseIterable, Sendable {
  case lheo
  case offres
  case formation
  case domaineFormation = "domaine-formation"
  case contactFormation = "contact-formation"
  case coordonnees
  case adresse
  case geolocalisation
  case telfixe
  case portable
  case fax
  case web
  case certification
  case codeTypeFormation = "code-type-formation"
  case urlFormation = "url-formation"
  case action
  case lieuDeFormation = "lieu-de-formation"
  case siretLieuFormation = "SIRET-lieu-formation"
  case codeUAILieuFormation = "code-UAI-lieu-formation"
  case urlAction = "url-action"
  case session
  case periode
  case adresseInscription = "adresse-inscription"
  case periodeInscription = "periode-inscription"
  case recrutement
  case urlSession = "url-session"
  case contactSession = "contact-session"
  case referenceCertification = "reference-certification"
  case blocsCompetences = "blocs-competences"
  case blocCompetences = "bloc-competences"
  case cycle
  case alternance
  case rythmeAlternance = "rythme-alternance"
  case adresseInformation = "adresse-information"
  case dateInformation = "date-information"
  case equipement
  case organismeFormateur = "organisme-formateur"
  case siretFormateur = "SIRET-formateur"
  case contactFormateur = "contact-formateur"
  case potentiel
  case codeUAIFormateur = "code-UAI-formateur"
  case organismeFinanceur = "organisme-financeur"
  case enseignement
  case organismeFormationResponsable = "organisme-formation-responsable"
  case siretOrganismeFormation = "SIRET-organisme-formation"
  case coordonneesOrganisme = "coordonnees-organisme"
  case contactOrganisme = "contact-organisme"
  case codeUAIOrganismeFormation = "code-UAI-organisme-formation"
  case sousModules = "sous-modules"
  case sousModule = "sous-module"
  case modulesPrerequis = "modules-prerequis"
  case codeFORMACODE = "code-FORMACODE"
  case codeNSF = "code-NSF"
  case codeROME = "code-ROME"
  case extras
  case intituleFormation = "intitule-formation"
  case objectifFormation = "objectif-formation"
  case resultatsAttendus = "resultats-attendus"
  case contenuFormation = "contenu-formation"
  case certifiante
  case typeContact = "type-contact"
  case civilite
  case nom
  case prenom
  case ligne
  case denomination
  case codepostal
  case ville
  case departement
  case codeINSEECommune = "code-INSEE-commune"
  case codeINSEECanton = "code-INSEE-canton"
  case region
  case pays
  case latitude
  case longitude
  case numtel
  case courriel
  case urlweb
  case parcoursDeFormation = "parcours-de-formation"
  case codeNiveauEntree = "code-niveau-entree"
  case objectifGeneralFormation = "objectif-general-formation"
  case codeRNCP = "code-RNCP"
  case codeCERTIFINFO = "code-CERTIFINFO"
  case codeRS = "code-RS"
  case codeCPF = "code-CPF"
  case referenceCodeFORMACODE = "reference-code-FORMACODE"
  case codeELU = "code-ELU"
  case codeNiveauSortie = "code-niveau-sortie"
  case rythmeFormation = "rythme-formation"
  case codePublicVise = "code-public-vise"
  case infoPublicVise = "info-public-vise"
  case niveauEntreeObligatoire = "niveau-entree-obligatoire"
  case modalitesAlternance = "modalites-alternance"
  case modalitesEnseignement = "modalites-enseignement"
  case conditionsSpecifiques = "conditions-specifiques"
  case priseEnChargeFraisPossible = "prise-en-charge-frais-possible"
  case siret = "SIRET"
  case codeUAI = "code-UAI"
  case modalitesEntreesSorties = "modalites-entrees-sorties"
  case dureeCycle = "duree-cycle"
  case debut
  case fin
  case modalitesInscription = "modalites-inscription"
  case etatRecrutement = "etat-recrutement"
  case modaliteRecrutement = "modalite-recrutement"
  case codePerimetreRecrutement = "code-perimetre-recrutement"
  case infosPerimetreRecrutement = "infos-perimetre-recrutement"
  case aDistance = "a-distance"
  case nbPlaces = "nb-places"
  case heureDebut = "heure-debut"
  case heureFin = "heure-fin"
  case commentaire
  case referenceCodeRNCP = "reference-code-RNCP"
  case referenceCodeCERTIFINFO = "reference-code-CERTIFINFO"
  case referenceCodeRS = "reference-code-RS"
  case validationBlocs = "validation-blocs"
  case libelleBloc = "libelle-bloc"
  case codeBloc = "code-bloc"
  case typeCycle = "type-cycle"
  case anneeCycle = "annee-cycle"
  case effectifMinimal = "effectif-minimal"
  case capaciteSimultanee = "capacite-simultanee"
  case capaciteCumulee = "capacite-cumulee"
  case typeAlternance = "type-alternance"
  case uniteRythmeAlternance = "unite-rythme-alternance"
  case unitesEntreprise = "unites-entreprise"
  case unitesCentre = "unites-centre"
  case date
  case restauration
  case hebergement
  case transport
  case accesHandicapes = "acces-handicapes"
  case langueFormation = "langue-formation"
  case modalitesRecrutement = "modalites-recrutement"
  case modalitesPedagogiques = "modalites-pedagogiques"
  case codeModalitePedagogique = "code-modalite-pedagogique"
  case typeEquipement = "type-equipement"
  case coutIndicatifEquipement = "cout-indicatif-equipement"
  case fraisRestants = "frais-restants"
  case prixHoraireTTC = "prix-horaire-TTC"
  case prixTotalTTC = "prix-total-TTC"
  case dureeIndicative = "duree-indicative"
  case nombreHeuresCentre = "nombre-heures-centre"
  case nombreHeuresEntreprise = "nombre-heures-entreprise"
  case nombreHeuresTotal = "nombre-heures-total"
  case detailConditionsPriseEnCharge = "detail-conditions-prise-en-charge"
  case conventionnement
  case dureeConventionnee = "duree-conventionnee"
  case raisonSocialeFormateur = "raison-sociale-formateur"
  case codeFinanceur = "code-financeur"
  case nbPlacesFinancees = "nb-places-financees"
  case libelleEnseignement = "libelle-enseignement"
  case typeEnseignement = "type-enseignement"
  case obligatoire
  case numeroActivite = "numero-activite"
  case nomOrganisme = "nom-organisme"
  case raisonSociale = "raison-sociale"
  case renseignementsSpecifiques = "renseignements-specifiques"
  case identifiantModule = "identifiant-module"
  case positionnement
  case referenceModule = "reference-module"
  case typeModule = "type-module"
  case extra
}
