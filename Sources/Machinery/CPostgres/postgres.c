#include "acquis_postgres.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#if __has_include(<libpq-fe.h>)
#include <libpq-fe.h>
#else  // Debian keeps it in a folder of its own
#include <postgresql/libpq-fe.h>
#endif

static PGconn *pg(const acquis_pg_connection *connection) { return (PGconn *)connection; }
static PGresult *result_of(const acquis_pg_result *result) { return (PGresult *)result; }
static acquis_pg_result *ours(PGresult *result) { return (acquis_pg_result *)result; }

static void ignore_notice(void *context, const char *message) {
  (void)context;
  (void)message;
}

void acquis_pg_check_uri(const char *uri, char **problem) {
  char *words = NULL;
  PQconninfoOption *options = PQconninfoParse(uri, &words);
  *problem = NULL;
  if (options == NULL) *problem = strdup(words == NULL ? "out of memory" : words);
  if (words != NULL) PQfreemem(words);
  if (options != NULL) PQconninfoFree(options);
}

void acquis_pg_free(void *pointer) { free(pointer); }

acquis_pg_connection *acquis_pg_connect(const char *uri, const char *timeout_seconds) {
  // Later words win: what stands before dbname is a default, what stands after it is ours to say.
  const char *names[] = {"connect_timeout", "tcp_user_timeout", "fallback_application_name", "dbname",
                         "client_encoding", NULL};
  const char *values[] = {timeout_seconds, "30000", "acquis", uri, "UTF8", NULL};
  PGconn *connection = PQconnectdbParams(names, values, 1);
  if (connection != NULL) PQsetNoticeProcessor(connection, ignore_notice, NULL);
  return (acquis_pg_connection *)connection;
}

void acquis_pg_close(acquis_pg_connection *connection) { PQfinish(pg(connection)); }
bool acquis_pg_is_connected(const acquis_pg_connection *connection) {
  return connection != NULL && PQstatus(pg(connection)) == CONNECTION_OK;
}
const char *acquis_pg_problem(const acquis_pg_connection *connection) {
  return connection == NULL ? "out of memory" : PQerrorMessage(pg(connection));
}
int acquis_pg_server_version(const acquis_pg_connection *connection) { return PQserverVersion(pg(connection)); }
const char *acquis_pg_setting(const acquis_pg_connection *connection, const char *name) {
  return PQparameterStatus(pg(connection), name);
}

acquis_pg_result *acquis_pg_script(acquis_pg_connection *connection, const char *sql) {
  return ours(PQexec(pg(connection), sql));
}

acquis_pg_result *acquis_pg_prepare(
    acquis_pg_connection *connection, const char *name, const char *sql, const acquis_pg_parameters *parameters) {
  return ours(PQprepare(pg(connection), name, sql, parameters->count, parameters->types));
}

enum { FEW = 64 };

// libpq wants an array of addresses; a statement with few parameters needs no memory for it.
typedef struct {
  const char *few_values[FEW];
  int few_formats[FEW];
  const char **values;
  int *formats;
} bound;

static bool bind(bound *bound, const acquis_pg_parameters *parameters) {
  const bool few = parameters->count <= FEW;
  bound->values = few ? bound->few_values : malloc((size_t)parameters->count * sizeof(char *));
  bound->formats = few ? bound->few_formats : malloc((size_t)parameters->count * sizeof(int));
  if (bound->values == NULL || bound->formats == NULL) return false;
  for (int i = 0; i < parameters->count; i++) {
    bound->values[i] = parameters->lengths[i] < 0 ? NULL : (const char *)parameters->bytes + parameters->offsets[i];
    bound->formats[i] = 1;
  }
  return true;
}

static void unbind(bound *bound) {
  if (bound->values != bound->few_values) free(bound->values);
  if (bound->formats != bound->few_formats) free(bound->formats);
}

acquis_pg_result *acquis_pg_run(
    acquis_pg_connection *connection, const char *name, const acquis_pg_parameters *parameters) {
  bound bound;
  PGresult *result = NULL;
  if (bind(&bound, parameters)) {
    result = PQexecPrepared(
        pg(connection), name, parameters->count, bound.values, parameters->lengths, bound.formats, 0);
  }
  unbind(&bound);
  return ours(result);
}

acquis_pg_result *acquis_pg_query(
    acquis_pg_connection *connection, const char *sql, const acquis_pg_parameters *parameters) {
  bound bound;
  PGresult *result = NULL;
  if (bind(&bound, parameters)) {
    result = PQexecParams(
        pg(connection), sql, parameters->count, parameters->types, bound.values, parameters->lengths, bound.formats,
        0);
  }
  unbind(&bound);
  return ours(result);
}

static bool in_pipeline(acquis_pg_connection *connection) {
  return PQpipelineStatus(pg(connection)) != PQ_PIPELINE_OFF || PQenterPipelineMode(pg(connection)) == 1;
}

bool acquis_pg_send(
    acquis_pg_connection *connection, const char *name, const acquis_pg_parameters *parameters) {
  bound bound;
  const bool sent = bind(&bound, parameters) && in_pipeline(connection) &&
                    PQsendQueryPrepared(
                        pg(connection), name, parameters->count, bound.values, parameters->lengths, bound.formats, 0);
  unbind(&bound);
  return sent;
}

bool acquis_pg_send_command(acquis_pg_connection *connection, const char *sql) {
  return in_pipeline(connection) && PQsendQueryParams(pg(connection), sql, 0, NULL, NULL, NULL, NULL, 0);
}

static bool waits_for_copy(ExecStatusType status) {
  return status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH;
}

acquis_pg_result *acquis_pg_settle(acquis_pg_connection *connection, int *place) {
  PGresult *kept = NULL;
  bool failed = false;
  bool between = false;
  *place = -1;
  bool synced = PQpipelineSync(pg(connection)) == 1;
  while (synced) {
    PGresult *next = PQgetResult(pg(connection));
    // One NULL ends the answer to each statement; two mean that no more will come.
    if (next == NULL && between) break;
    between = next == NULL;
    if (next == NULL) continue;
    const ExecStatusType status = PQresultStatus(next);
    if (waits_for_copy(status)) {
      // The server ignores the end of the pipeline while it waits for rows, so that this would never end.
      PQclear(next);
      PQclear(kept);
      return NULL;
    }
    if (status == PGRES_PIPELINE_SYNC || failed) {
      PQclear(next);
      if (status == PGRES_PIPELINE_SYNC) break;
      continue;
    }
    failed = acquis_pg_kind(ours(next)) == ACQUIS_PG_FAILED;
    PQclear(kept);
    kept = next;
    *place += 1;
  }
  if (PQexitPipelineMode(pg(connection)) == 1 || failed) return ours(kept);
  PQclear(kept);
  return NULL;
}

bool acquis_pg_copy(acquis_pg_connection *connection, const uint8_t *bytes, int count) {
  return PQputCopyData(pg(connection), (const char *)bytes, count) == 1;
}

acquis_pg_result *acquis_pg_copy_end(acquis_pg_connection *connection, const char *refusal) {
  PQputCopyEnd(pg(connection), refusal);
  PGresult *last = NULL;
  // The result of the COPY, then nothing.
  for (PGresult *next = PQgetResult(pg(connection)); next != NULL; next = PQgetResult(pg(connection))) {
    if (last != NULL) PQclear(last);
    last = next;
    if (PQresultStatus(last) == PGRES_COPY_IN) break;
  }
  return ours(last);
}

void acquis_pg_clear(acquis_pg_result *result) { PQclear(result_of(result)); }

int acquis_pg_kind(const acquis_pg_result *result) {
  switch (PQresultStatus(result_of(result))) {
    case PGRES_COMMAND_OK:
    case PGRES_EMPTY_QUERY:
      return ACQUIS_PG_DONE;
    case PGRES_TUPLES_OK:
    case PGRES_SINGLE_TUPLE:
      return ACQUIS_PG_ROWS;
    case PGRES_COPY_IN:
      return ACQUIS_PG_COPY_IN;
    default:
      return ACQUIS_PG_FAILED;
  }
}

const char *acquis_pg_field(const acquis_pg_result *result, int field) {
  static const int codes[] = {PG_DIAG_SQLSTATE,        PG_DIAG_MESSAGE_PRIMARY, PG_DIAG_MESSAGE_DETAIL,
                              PG_DIAG_CONSTRAINT_NAME, PG_DIAG_TABLE_NAME,      PG_DIAG_COLUMN_NAME};
  return PQresultErrorField(result_of(result), codes[field]);
}

const char *acquis_pg_command(const acquis_pg_result *result) { return PQcmdStatus(result_of(result)); }

int64_t acquis_pg_affected(const acquis_pg_result *result) {
  return strtoll(PQcmdTuples(result_of(result)), NULL, 10);
}

int acquis_pg_row_count(const acquis_pg_result *result) { return PQntuples(result_of(result)); }
int acquis_pg_column_count(const acquis_pg_result *result) { return PQnfields(result_of(result)); }
const char *acquis_pg_column_name(const acquis_pg_result *result, int column) {
  return PQfname(result_of(result), column);
}
uint32_t acquis_pg_column_type(const acquis_pg_result *result, int column) {
  return PQftype(result_of(result), column);
}

const char *acquis_pg_text(const acquis_pg_result *result, int row, int column, int *length) {
  if (PQgetisnull(result_of(result), row, column)) return NULL;
  *length = PQgetlength(result_of(result), row, column);
  return PQgetvalue(result_of(result), row, column);
}

bool acquis_pg_integer(const char *text, int64_t *value) {
  char *end = NULL;
  errno = 0;
  *value = strtoll(text, &end, 10);
  return errno == 0 && end != text && *end == '\0';
}

static int digit(char character) {
  if (character >= '0' && character <= '9') return character - '0';
  if (character >= 'a' && character <= 'f') return character - 'a' + 10;
  return -1;
}

bool acquis_pg_bytes(const char *text, int length, uint8_t *bytes) {
  if (length < 2 || length % 2 != 0 || text[0] != '\\' || text[1] != 'x') return false;
  for (int i = 2; i < length; i += 2) {
    const int high = digit(text[i]);
    const int low = digit(text[i + 1]);
    if (high < 0 || low < 0) return false;
    bytes[i / 2 - 1] = (uint8_t)(high * 16 + low);
  }
  return true;
}
