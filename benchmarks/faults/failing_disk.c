/* A disk that refuses: preloaded into the builder, it lets one step that writes below a folder fail, or all from one on.
   Its three numbers lie in a shared file, so that a whole tree of processes counts together:
   [0] steps so far, [1] the step that fails (0: none), [2] the error, negative when every later step fails too. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static long *numbers;
static const char *below;

__attribute__((constructor)) static void start(void) {
    const char *file = getenv("FAILING_DISK");
    below = getenv("FAILING_BELOW");
    int handle = file ? open(file, O_RDWR) : -1;
    if (handle < 0 || !below) return;
    numbers = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, handle, 0);
    if (numbers == MAP_FAILED) numbers = NULL;
    close(handle);
}

static int refuses(const char *path) {
    if (!numbers || !path || strncmp(path, below, strlen(below)) || !__sync_fetch_and_add(&numbers[1], 0)) return 0;
    long step = __sync_add_and_fetch(&numbers[0], 1), failing = numbers[1], error = numbers[2];
    if (step != failing && !(error < 0 && step > failing)) return 0;
    errno = error < 0 ? -error : error;
    return 1;
}

static int refuses_handle(int handle) {
    char link[64], path[4096];
    if (!numbers || handle < 3) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return refuses(path);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define ON_PATH(name, path, parameters, arguments) \
    int name parameters { return refuses(path) ? -1 : REAL(name) arguments; }
#define ON_HANDLE(result, name, handle, parameters, arguments) \
    result name parameters { return refuses_handle(handle) ? -1 : REAL(name) arguments; }
#define OPENING(name, first, ...) \
    int name(__VA_ARGS__ const char *path, int flags, ...) { \
        mode_t mode = 0; \
        if (flags & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); } \
        if ((flags & O_CREAT) && refuses(path)) return -1; \
        return REAL(name)(first path, flags, mode); \
    }

#define COMMA ,
OPENING(open, )
OPENING(open64, )
OPENING(openat, folder COMMA, int folder,)
OPENING(openat64, folder COMMA, int folder,)
ON_HANDLE(ssize_t, write, handle, (int handle, const void *bytes, size_t size), (handle, bytes, size))
ON_HANDLE(ssize_t, pwrite64, handle, (int handle, const void *bytes, size_t size, off64_t at), (handle, bytes, size, at))
ON_HANDLE(ssize_t, writev, handle, (int handle, const struct iovec *parts, int count), (handle, parts, count))
ON_HANDLE(ssize_t, sendfile64, to, (int to, int from, off64_t *at, size_t size), (to, from, at, size))
ON_HANDLE(ssize_t, copy_file_range, to, (int from, off64_t *a, int to, off64_t *b, size_t size, unsigned flags), (from, a, to, b, size, flags))
ON_HANDLE(int, fsync, handle, (int handle), (handle))
ON_HANDLE(int, fdatasync, handle, (int handle), (handle))
ON_HANDLE(int, ftruncate64, handle, (int handle, off64_t size), (handle, size))
ON_PATH(mkdir, path, (const char *path, mode_t mode), (path, mode))
ON_PATH(symlink, path, (const char *to, const char *path), (to, path))
ON_PATH(link, path, (const char *from, const char *path), (from, path))
ON_PATH(linkat, path, (int a, const char *from, int b, const char *path, int flags), (a, from, b, path, flags))
ON_PATH(rename, path, (const char *from, const char *path), (from, path))
ON_PATH(renameat, path, (int a, const char *from, int b, const char *path), (a, from, b, path))
ON_PATH(renameat2, path, (int a, const char *from, int b, const char *path, unsigned flags), (a, from, b, path, flags))
