/// Valid numbers of people who do not exist (python-stdnum's examples), and what a file of declarations begins with.
enum DeclaredPeople {
  static let amina = "295109912611193"
  static let yvonne = "253072A07300443"
  static let hugo = "180126955222380"

  static let header = "number,year,kind,share,hours,from,to,contribution_paid,category,low_skilled,birth_date\n"
}
