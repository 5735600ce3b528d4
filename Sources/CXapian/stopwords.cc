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

}  // namespace

const Xapian::Stopper *acquis::stopper() {
  static const Xapian::SimpleStopper stopper(std::begin(words), std::end(words));
  return &stopper;
}
