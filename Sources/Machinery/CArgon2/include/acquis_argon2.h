#pragma once

#include <stddef.h>
#include <stdint.h>

/* Argon2id from libargon2 (Debian libargon2-dev), the two calls that passwords need.
 *
 * Our own header, so that no system header is imported into Swift. Every function is safe to call from
 * several threads at once; each call takes `memory_kib` of memory while it runs. */

#define ACQUIS_ARGON2_SALT_BYTES 16
#define ACQUIS_ARGON2_HASH_BYTES 32
/* Room for the longest encoded hash that these calls write, with its closing zero. */
#define ACQUIS_ARGON2_ENCODED_BYTES 192

typedef enum {
  ACQUIS_ARGON2_OK = 0,
  ACQUIS_ARGON2_MISMATCH = 1,
  ACQUIS_ARGON2_NO_MEMORY = 2,
  ACQUIS_ARGON2_FAILED = 3
} acquis_argon2_result;

/* Hashes `password` with `salt` (ACQUIS_ARGON2_SALT_BYTES) and writes the PHC string
 * `$argon2id$v=19$m=…,t=…,p=…$salt$hash` to `encoded` (ACQUIS_ARGON2_ENCODED_BYTES). */
acquis_argon2_result acquis_argon2id_hash(const uint8_t *password, size_t password_length, const uint8_t *salt,
                                          uint32_t memory_kib, uint32_t passes, uint32_t lanes, char *encoded);

/* Compares `password` with a PHC string, in constant time for one string. */
acquis_argon2_result acquis_argon2id_verify(const char *encoded, const uint8_t *password, size_t password_length);
