#include "internal.h"

namespace {

// Folded as the texts are: no accents. Only words that say nothing in a search for a training.
const char *const words[] = {
    "a",    "afin", "ai",   "alors", "apres", "au",   "aux",  "avec", "avoir", "c",     "ce",    "ces",  "cet",
    "cette", "ceux", "chez", "comme", "d",    "dans", "de",   "des",  "donc",  "du",    "elle",  "en",   "est",
    "et",   "etre", "eux",  "faire", "il",    "ils",  "j",    "je",   "l",     "la",    "le",    "les",  "leur",
    "leurs", "lors", "lui", "m",     "ma",    "mais", "me",   "mes",  "moi",   "mon",   "n",     "ne",   "nos",
    "notre", "nous", "on",  "ont",   "ou",    "par",  "pas",  "plus", "pour",  "qu",    "que",   "quel", "quelle",
    "qui",  "s",    "sa",   "sans",  "se",    "ses",  "si",   "son",  "sont",  "suis",  "sur",   "t",    "ta",
    "te",   "tes",  "toi",  "ton",   "tous",  "tout", "toute", "toutes", "tu", "un",    "une",   "veux", "voudrais",
    "vos",  "votre", "vous", "vers", "y",     "devenir", "formation", "formations"};

class RepeatedStem : public Xapian::StemImplementation {
 public:
  explicit RepeatedStem(const char *language) : once(language) {}

  std::string operator()(const std::string &word) override {
    std::string shorter = once(accented(word));
    for (int i = 0; i < 2; i++) shorter = once(shorter);
    return shorter;
  }

  std::string get_description() const override { return "repeated " + once.get_description(); }

 private:
  /// Texts are indexed without accents, but the stemmer knows -ité only with its own: `comptabilite`, `comptable`.
  static std::string accented(const std::string &word) {
    const size_t end = word.size() - (word.size() > 6 && word.back() == 's' ? 1 : 0);
    if (end < 6 || word.compare(end - 3, 3, "ite") != 0) return word;
    return word.substr(0, end - 1) + "\u00E9";
  }

  Xapian::Stem once;
};

}  // namespace

Xapian::Stem acquis::stemmer(const char *language) { return Xapian::Stem(new RepeatedStem(language)); }

const Xapian::Stopper *acquis::stopper() {
  static const Xapian::SimpleStopper stopper(std::begin(words), std::end(words));
  return &stopper;
}
