/// Names of which people of the demo are made: common ones, so that each person is anybody and nobody.
enum DemoNames {
  static let women = [
    "Adèle", "Aïcha", "Alice", "Amandine", "Anaïs", "Anne", "Aurélie", "Awa", "Béatrice", "Camille", "Carole",
    "Caroline", "Catherine", "Céline", "Chantal", "Charlotte", "Chloé", "Christelle", "Claire", "Corinne", "Delphine",
    "Élodie", "Émilie", "Emma", "Estelle", "Fanny", "Fatima", "Florence", "Gaëlle", "Hélène", "Inès", "Isabelle",
    "Jade", "Jeanne", "Joana", "Julie", "Karine", "Khadija", "Laetitia", "Laure", "Léa", "Linh", "Louise", "Lucie",
    "Manon", "Marie", "Marina", "Mathilde", "Mélanie", "Myriam", "Nadia", "Nathalie", "Océane", "Pauline", "Rachel",
    "Rosa", "Sabrina", "Salma", "Sandrine", "Sarah", "Séverine", "Solène", "Stéphanie", "Sylvie", "Valérie",
    "Véronique", "Virginie", "Yasmine", "Zoé",
  ]

  static let men = [
    "Abdel", "Adrien", "Alain", "Alexandre", "Alexis", "Anthony", "Antoine", "Arnaud", "Arthur", "Bastien", "Benoît",
    "Bruno", "Cédric", "Christophe", "Clément", "Cyril", "Damien", "David", "Denis", "Didier", "Diogo", "Emmanuel",
    "Éric", "Fabien", "Florian", "François", "Frédéric", "Gaël", "Gilles", "Grégory", "Guillaume", "Hakim", "Hugo",
    "Ibrahim", "Jérôme", "Jonathan", "Jules", "Julien", "Kévin", "Laurent", "Lionel", "Loïc", "Louis", "Lucas",
    "Malik", "Marc", "Mathieu", "Maxime", "Mehdi", "Michel", "Nicolas", "Olivier", "Omar", "Pascal", "Patrick", "Paul",
    "Pierre", "Quentin", "Rachid", "Rémi", "Romain", "Samuel", "Sébastien", "Simon", "Stéphane", "Thierry", "Thomas",
    "Tony", "Vincent", "Xavier",
  ]

  static let family = [
    "Adam", "Albert", "André", "Aubert", "Bailly", "Barbier", "Baron", "Berger", "Bernard", "Bertin",
    "Besson", "Blanc", "Bonnet", "Bouchet", "Boulanger", "Bourgeois", "Bouvier", "Boyer", "Brun", "Brunet", "Camus",
    "Carlier", "Caron", "Charpentier", "Chevalier", "Colin", "Collet", "Costa", "Cousin", "Da Silva", "David",
    "Delattre", "Denis", "Deschamps", "Diallo", "Dufour", "Dumas", "Dupuis", "Durand", "Fabre", "Faure", "Ferreira",
    "Fleury", "Fontaine", "Fournier", "Garcia", "Garnier", "Gauthier", "Gérard", "Gillet", "Girard", "Guérin",
    "Guillaume", "Haddad", "Henry", "Hoarau", "Hubert", "Jacquet", "Joly", "Julien", "Klein", "Lacroix", "Lambert",
    "Laurent", "Le Roux", "Leblanc", "Leclerc", "Lefebvre", "Lemaire", "Lopez", "Lucas", "Mallet", "Marchal",
    "Martinez", "Masson", "Menard", "Mercier", "Meunier", "Meyer", "Michaud", "Millet", "Monnier", "Moreau", "Morel",
    "Morin", "Moulin", "Muller", "Nguyen", "Nicolas", "Noël", "Olivier", "Payet", "Perez", "Perrin", "Petit",
    "Picard", "Poirier", "Prévost", "Renard", "Renaud", "Rey", "Richard", "Rivière", "Robin", "Roger", "Rousseau",
    "Roussel", "Roy", "Sanchez", "Schmitt", "Simon", "Tessier", "Thomas", "Traoré", "Vasseur", "Vidal", "Vincent",
    "Weber",
  ]
}
