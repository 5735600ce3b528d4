#pragma once

// What Storage needs of libpq, behind names of our own: no header of libpq reaches Swift.
// A connection and its results are used by one thread at a time. No function returns NULL unless it says so.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct acquis_pg_connection acquis_pg_connection;
typedef struct acquis_pg_result acquis_pg_result;

// What a result is.
enum {
  ACQUIS_PG_DONE = 0,     // a command was done
  ACQUIS_PG_ROWS = 1,     // a query gave rows
  ACQUIS_PG_COPY_IN = 2,  // the server waits for rows to copy
  ACQUIS_PG_FAILED = 3,
};

// Fields of an error; NULL where the server does not give one.
enum {
  ACQUIS_PG_SQLSTATE = 0,
  ACQUIS_PG_MESSAGE = 1,
  ACQUIS_PG_DETAIL = 2,
  ACQUIS_PG_CONSTRAINT = 3,
  ACQUIS_PG_TABLE = 4,
  ACQUIS_PG_COLUMN = 5,
};

// The types that parameters are bound with, in PostgreSQL's own numbers.
enum {
  ACQUIS_PG_TYPE_INFERRED = 0,
  ACQUIS_PG_TYPE_BOOLEAN = 16,
  ACQUIS_PG_TYPE_BYTEA = 17,
  ACQUIS_PG_TYPE_INT8 = 20,
  ACQUIS_PG_TYPE_INT2 = 21,
  ACQUIS_PG_TYPE_INT4 = 23,
  ACQUIS_PG_TYPE_TEXT = 25,
  ACQUIS_PG_TYPE_OID = 26,
  ACQUIS_PG_TYPE_FLOAT4 = 700,
  ACQUIS_PG_TYPE_FLOAT8 = 701,
  ACQUIS_PG_TYPE_NUMERIC = 1700,
};

// The parameters of one statement: value i lies at bytes + offsets[i] in PostgreSQL's binary form; NULL has length -1.
typedef struct {
  int count;
  const uint8_t *bytes;
  const int *offsets;
  const int *lengths;
  const uint32_t *types;
} acquis_pg_parameters;

// Says in *problem (to be freed by acquis_pg_free) what is wrong with a URI; leaves NULL when nothing is.
void acquis_pg_check_uri(const char *uri, char **problem);
void acquis_pg_free(void *pointer);

// Connects and blocks meanwhile. Always to be closed. The URI's own settings win over the limits of ours.
acquis_pg_connection *acquis_pg_connect(const char *uri, const char *timeout_seconds);
void acquis_pg_close(acquis_pg_connection *connection);
bool acquis_pg_is_connected(const acquis_pg_connection *connection);
const char *acquis_pg_problem(const acquis_pg_connection *connection);
int acquis_pg_server_version(const acquis_pg_connection *connection);
// NULL when the server did not say it.
const char *acquis_pg_setting(const acquis_pg_connection *connection, const char *name);

// Each gives a result to be cleared, and blocks until the server has answered.
acquis_pg_result *acquis_pg_script(acquis_pg_connection *connection, const char *sql);
acquis_pg_result *acquis_pg_prepare(
    acquis_pg_connection *connection, const char *name, const char *sql, const acquis_pg_parameters *parameters);
acquis_pg_result *acquis_pg_run(
    acquis_pg_connection *connection, const char *name, const acquis_pg_parameters *parameters);
acquis_pg_result *acquis_pg_query(
    acquis_pg_connection *connection, const char *sql, const acquis_pg_parameters *parameters);

// Sends a statement and goes on without waiting for its answer; any number may be under way. False when the connection
// failed. Afterwards only these functions and acquis_pg_settle may be called, until that has returned.
bool acquis_pg_send(
    acquis_pg_connection *connection, const char *name, const acquis_pg_parameters *parameters);
bool acquis_pg_send_command(acquis_pg_connection *connection, const char *sql);
// Waits for the answers to all that was sent. Gives the last one's result, or the first failure, says in *place which it
// was, counted from 0, and does nothing of what was sent after a failure. NULL when the connection was lost, or is to be
// given up because one of the statements was a COPY.
acquis_pg_result *acquis_pg_settle(acquis_pg_connection *connection, int *place);

// Rows of a COPY, any number of bytes at a time. False when the connection failed.
bool acquis_pg_copy(acquis_pg_connection *connection, const uint8_t *bytes, int count);
// Ends a COPY, or makes the server refuse it when `refusal` is not NULL.
acquis_pg_result *acquis_pg_copy_end(acquis_pg_connection *connection, const char *refusal);

void acquis_pg_clear(acquis_pg_result *result);
int acquis_pg_kind(const acquis_pg_result *result);
const char *acquis_pg_field(const acquis_pg_result *result, int field);
// The command that was done, such as COMMIT or UPDATE 3, and the number of rows that it says.
const char *acquis_pg_command(const acquis_pg_result *result);
int64_t acquis_pg_affected(const acquis_pg_result *result);

int acquis_pg_row_count(const acquis_pg_result *result);
int acquis_pg_column_count(const acquis_pg_result *result);
const char *acquis_pg_column_name(const acquis_pg_result *result, int column);
uint32_t acquis_pg_column_type(const acquis_pg_result *result, int column);
// The text of a value and its length in bytes; NULL for a null.
const char *acquis_pg_text(const acquis_pg_result *result, int row, int column, int *length);
// Reads a whole number; false when the text is not one that 64 bits hold.
bool acquis_pg_integer(const char *text, int64_t *value);
// Reads `\x…`: writes (length - 2) / 2 bytes; false when the text is not of that form.
bool acquis_pg_bytes(const char *text, int length, uint8_t *bytes);
