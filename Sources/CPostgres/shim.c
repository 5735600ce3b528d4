#include "acquis_postgres.h"
