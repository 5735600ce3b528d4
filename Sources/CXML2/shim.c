#include "acquis_xml2.h"
