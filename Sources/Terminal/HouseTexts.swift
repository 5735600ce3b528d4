import Words

/// The texts of the site and of every room of the program that runs: what an account's lines say is written by whichever
/// room knows it, and a command of one room says all of them.
package enum HouseTexts {
  @TaskLocal package static var sources: [TextSource] = []
}
