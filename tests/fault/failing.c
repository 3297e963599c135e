/* A file system between SQLite and the disk whose n-th call fails. */
#include "failing.h"

#include <stddef.h>

#include <sqlite3.h>

/* SQLite's memory of one open file: ours, and behind it the one of the true file system. */
struct failing_file {
	sqlite3_file base;
	sqlite3_file *true_file;
};

static struct failing {
	sqlite3_vfs vfs;
	sqlite3_vfs *disk;
	int calls;
	int at;
	int code;
	bool for_ever;
} failing;

static sqlite3_file *
behind(sqlite3_file *file)
{
	return ((struct failing_file *)file)->true_file;
}

static bool
fails(void)
{
	failing.calls++;
	return failing.at > 0 && (failing.for_ever ? failing.calls >= failing.at : failing.calls == failing.at);
}

static int
file_close(sqlite3_file *file)
{
	return behind(file)->pMethods->xClose(behind(file));
}

static int
file_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 at)
{
	return behind(file)->pMethods->xRead(behind(file), bytes, count, at);
}

static int
file_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at)
{
	if (fails()) {
		behind(file)->pMethods->xWrite(behind(file), bytes, count / 2, at);
		return failing.code;
	}
	return behind(file)->pMethods->xWrite(behind(file), bytes, count, at);
}

static int
file_truncate(sqlite3_file *file, sqlite3_int64 size)
{
	return fails() ? failing.code : behind(file)->pMethods->xTruncate(behind(file), size);
}

static int
file_sync(sqlite3_file *file, int flags)
{
	return fails() ? failing.code : behind(file)->pMethods->xSync(behind(file), flags);
}

static int
file_size(sqlite3_file *file, sqlite3_int64 *size)
{
	return behind(file)->pMethods->xFileSize(behind(file), size);
}

static int
file_lock(sqlite3_file *file, int lock)
{
	return behind(file)->pMethods->xLock(behind(file), lock);
}

static int
file_unlock(sqlite3_file *file, int lock)
{
	return behind(file)->pMethods->xUnlock(behind(file), lock);
}

static int
file_check_lock(sqlite3_file *file, int *result)
{
	return behind(file)->pMethods->xCheckReservedLock(behind(file), result);
}

static int
file_control(sqlite3_file *file, int operation, void *argument)
{
	return behind(file)->pMethods->xFileControl(behind(file), operation, argument);
}

static int
file_sector(sqlite3_file *file)
{
	return behind(file)->pMethods->xSectorSize(behind(file));
}

static int
file_character(sqlite3_file *file)
{
	return behind(file)->pMethods->xDeviceCharacteristics(behind(file));
}

static const sqlite3_io_methods methods = {
    .iVersion = 1,
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_unlock,
    .xCheckReservedLock = file_check_lock,
    .xFileControl = file_control,
    .xSectorSize = file_sector,
    .xDeviceCharacteristics = file_character,
};

static int
open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out)
{
	struct failing_file *own = (struct failing_file *)file;
	int result;

	(void)vfs;
	own->true_file = (sqlite3_file *)(own + 1);
	own->base.pMethods = NULL;
	result = failing.disk->xOpen(failing.disk, name, own->true_file, flags, out);
	if (own->true_file->pMethods != NULL)
		own->base.pMethods = &methods;
	return result;
}

void
failing_register(void)
{
	failing.disk = sqlite3_vfs_find(NULL);
	failing.vfs = *failing.disk;
	failing.vfs.iVersion = 1;
	failing.vfs.pNext = NULL;
	failing.vfs.zName = "failing";
	failing.vfs.szOsFile = (int)sizeof(struct failing_file) + failing.disk->szOsFile;
	failing.vfs.xOpen = open_file;
	sqlite3_vfs_register(&failing.vfs, 1);
}

void
failing_set(int n, int code, bool for_ever)
{
	failing.calls = 0;
	failing.at = n;
	failing.code = code;
	failing.for_ever = for_ever;
}

int
failing_calls(void)
{
	return failing.calls;
}
