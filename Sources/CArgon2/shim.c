#include "acquis_argon2.h"
