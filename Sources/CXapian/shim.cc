#include "acquis_xapian.h"
