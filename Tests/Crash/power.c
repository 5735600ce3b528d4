// Loaded before the server (LD_PRELOAD), this keeps a second copy of an SQLite database that holds only what the disk
// has been made to keep: a write reaches the copy when its file is synced, or by chance before, whole or in part, as a
// disk may do it. After a kill the copy is what a power cut would have left.
//
//   POWER_DATABASE  the database's path; its -wal and -journal are followed too
//   POWER_COPY      the folder of the copy; the file `syncs` in it holds how often the database was synced
//   POWER_SEED      the chances

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { MOST_FILES = 4096, SECTOR = 512 };

typedef struct write_of {
  struct write_of *next;
  off_t offset;
  size_t length;
  off_t truncated;  // -1, or the file's new length
  uint8_t bytes[];
} write_of;

// One file, however often it is opened.
typedef struct {
  const char *suffix;
  int copy;
  write_of *first, *last;
} followed;

static followed files[] = {{"", -1, NULL, NULL}, {"-wal", -1, NULL, NULL}, {"-journal", -1, NULL, NULL}};
static followed *by_descriptor[MOST_FILES];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static volatile uint64_t *syncs;
static uint64_t chance;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

// xorshift: the same seed gives the same chances.
static uint64_t dice(void) {
  chance ^= chance << 13;
  chance ^= chance >> 7;
  chance ^= chance << 17;
  return chance;
}

static void copy_path(const followed *file, char *path, size_t length) {
  const char *database = getenv("POWER_DATABASE");
  const char *name = strrchr(database, '/');
  snprintf(path, length, "%s/%s%s", getenv("POWER_COPY"), name == NULL ? database : name + 1, file->suffix);
}

static void begin(void) {
  if (syncs != NULL) return;
  char path[4096];
  snprintf(path, sizeof path, "%s/syncs", getenv("POWER_COPY"));
  const int descriptor = REAL(open)(path, O_RDWR | O_CREAT, 0600);
  if (descriptor < 0 || REAL(ftruncate)(descriptor, sizeof *syncs) != 0) abort();
  syncs = mmap(NULL, sizeof *syncs, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  if (syncs == MAP_FAILED) abort();
  const char *seed = getenv("POWER_SEED");
  chance = 0x9E3779B97F4A7C15u ^ (seed == NULL ? 0 : strtoull(seed, NULL, 10));
}

static followed *wanted(const char *path) {
  const char *database = getenv("POWER_DATABASE");
  if (database == NULL || getenv("POWER_COPY") == NULL || path == NULL) return NULL;
  const size_t length = strlen(database);
  if (strncmp(path, database, length) != 0) return NULL;
  for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
    if (strcmp(path + length, files[i].suffix) == 0) return &files[i];
  }
  return NULL;
}

static int noted(int descriptor, const char *path) {
  followed *file = wanted(path);
  if (descriptor < 0 || descriptor >= MOST_FILES || file == NULL) return descriptor;
  pthread_mutex_lock(&lock);
  begin();
  if (file->copy < 0) {
    char copy[4096];
    copy_path(file, copy, sizeof copy);
    file->copy = REAL(open)(copy, O_RDWR | O_CREAT, 0600);
    if (file->copy < 0) abort();
  }
  by_descriptor[descriptor] = file;
  pthread_mutex_unlock(&lock);
  return descriptor;
}

static void apply(const followed *file, const write_of *write, size_t length) {
  if (write->truncated >= 0) {
    if (REAL(ftruncate)(file->copy, write->truncated) != 0) abort();
  } else if (REAL(pwrite)(file->copy, write->bytes, length, write->offset) != (ssize_t)length) {
    abort();
  }
}

static followed *of(int descriptor) {
  return descriptor >= 0 && descriptor < MOST_FILES ? by_descriptor[descriptor] : NULL;
}

static void remember(int descriptor, const void *bytes, size_t length, off_t offset, off_t truncated) {
  followed *file = of(descriptor);
  if (file == NULL) return;
  write_of *write = malloc(sizeof *write + length);
  if (write == NULL) abort();
  *write = (write_of){.offset = offset, .length = length, .truncated = truncated};
  if (length > 0) memcpy(write->bytes, bytes, length);
  pthread_mutex_lock(&lock);
  if (file->last == NULL) file->first = write;
  else file->last->next = write;
  file->last = write;
  // A tenth of the writes reach the disk at once, half of these in part.
  if (truncated < 0 && dice() % 10 == 0) {
    apply(file, write, dice() % 2 == 0 ? length : length > SECTOR ? SECTOR * (dice() % (length / SECTOR)) : length);
  }
  pthread_mutex_unlock(&lock);
}

static void synced(int descriptor) {
  followed *file = of(descriptor);
  if (file == NULL) return;
  pthread_mutex_lock(&lock);
  for (write_of *write = file->first; write != NULL;) {
    write_of *next = write->next;
    apply(file, write, write->length);
    free(write);
    write = next;
  }
  file->first = file->last = NULL;
  *syncs += 1;
  pthread_mutex_unlock(&lock);
}

#define OPENING(name, ...)                                        \
  mode_t mode = 0;                                                \
  if ((flags & (O_CREAT | O_TMPFILE)) != 0) {                     \
    va_list rest;                                                 \
    va_start(rest, flags);                                        \
    mode = va_arg(rest, mode_t);                                  \
    va_end(rest);                                                 \
  }                                                               \
  return noted(REAL(name)(__VA_ARGS__ flags, mode), path);

int open(const char *path, int flags, ...) { OPENING(open, path, ) }
int open64(const char *path, int flags, ...) { OPENING(open64, path, ) }
int openat(int folder, const char *path, int flags, ...) { OPENING(openat, folder, path, ) }
int openat64(int folder, const char *path, int flags, ...) { OPENING(openat64, folder, path, ) }

int close(int descriptor) {
  if (of(descriptor) != NULL) by_descriptor[descriptor] = NULL;
  return REAL(close)(descriptor);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t offset) {
  const ssize_t written = REAL(pwrite)(descriptor, bytes, length, offset);
  if (written > 0) remember(descriptor, bytes, (size_t)written, offset, -1);
  return written;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off64_t offset) {
  const ssize_t written = REAL(pwrite64)(descriptor, bytes, length, offset);
  if (written > 0) remember(descriptor, bytes, (size_t)written, offset, -1);
  return written;
}

int ftruncate(int descriptor, off_t length) {
  const int done = REAL(ftruncate)(descriptor, length);
  if (done == 0) remember(descriptor, NULL, 0, 0, length);
  return done;
}

int ftruncate64(int descriptor, off64_t length) {
  const int done = REAL(ftruncate64)(descriptor, length);
  if (done == 0) remember(descriptor, NULL, 0, 0, length);
  return done;
}

int fsync(int descriptor) {
  const int done = REAL(fsync)(descriptor);
  if (done == 0) synced(descriptor);
  return done;
}

int fdatasync(int descriptor) {
  const int done = REAL(fdatasync)(descriptor);
  if (done == 0) synced(descriptor);
  return done;
}

int unlink(const char *path) {
  followed *file = wanted(path);
  if (file != NULL) {
    char copy[4096];
    copy_path(file, copy, sizeof copy);
    REAL(unlink)(copy);
    pthread_mutex_lock(&lock);
    file->copy = -1;
    file->first = file->last = NULL;
    pthread_mutex_unlock(&lock);
  }
  return REAL(unlink)(path);
}
