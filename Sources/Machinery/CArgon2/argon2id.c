#include "acquis_argon2.h"

#include <argon2.h>

static acquis_argon2_result result_of(int code) {
  switch (code) {
  case ARGON2_OK:
    return ACQUIS_ARGON2_OK;
  case ARGON2_VERIFY_MISMATCH:
    return ACQUIS_ARGON2_MISMATCH;
  case ARGON2_MEMORY_ALLOCATION_ERROR:
    return ACQUIS_ARGON2_NO_MEMORY;
  default:
    return ACQUIS_ARGON2_FAILED;
  }
}

acquis_argon2_result acquis_argon2id_hash(const uint8_t *password, size_t password_length, const uint8_t *salt,
                                          uint32_t memory_kib, uint32_t passes, uint32_t lanes, char *encoded) {
  return result_of(argon2id_hash_encoded(passes, memory_kib, lanes, password, password_length, salt,
                                         ACQUIS_ARGON2_SALT_BYTES, ACQUIS_ARGON2_HASH_BYTES, encoded,
                                         ACQUIS_ARGON2_ENCODED_BYTES));
}

acquis_argon2_result acquis_argon2id_verify(const char *encoded, const uint8_t *password, size_t password_length) {
  return result_of(argon2id_verify(encoded, password, password_length));
}
