#include "faulty.h"

#include <assert.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

static struct {
	enum disk_fault fault;
	int good, struck;
} disk;

static sqlite3_vfs *real;

void faulty_set(enum disk_fault fault, int good)
{
	disk.fault = fault;
	disk.good = good;
	disk.struck = 0;
}

int faulty_struck(void)
{
	return disk.struck;
}

/* True when the fault is `fault` and its time has come. */
static bool strikes(enum disk_fault fault)
{
	if (disk.fault != fault || disk.good-- > 0)
		return false;
	disk.good = 0;
	disk.struck++;
	return true;
}

static void cut(void)
{
	if (strikes(FAULT_CUT))
		_exit(FAULTY_CUT);
}

struct file {
	sqlite3_file base;
	sqlite3_file *real;
};

static sqlite3_file *real_of(sqlite3_file *file)
{
	return ((struct file *)file)->real;
}

static int file_close(sqlite3_file *file)
{
	return real_of(file)->pMethods->xClose(real_of(file));
}

static int file_read(sqlite3_file *file, void *to, int bytes, sqlite3_int64 at)
{
	return real_of(file)->pMethods->xRead(real_of(file), to, bytes, at);
}

static int file_write(sqlite3_file *file, const void *from, int bytes, sqlite3_int64 at)
{
	cut();
	if (strikes(FAULT_FULL))
		return SQLITE_FULL;
	if (strikes(FAULT_IO))
		return SQLITE_IOERR_WRITE;
	return real_of(file)->pMethods->xWrite(real_of(file), from, bytes, at);
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size)
{
	return real_of(file)->pMethods->xTruncate(real_of(file), size);
}

static int file_sync(sqlite3_file *file, int flags)
{
	cut();
	if (strikes(FAULT_IO))
		return SQLITE_IOERR_FSYNC;
	if (disk.fault == FAULT_UNSYNCED)
		return SQLITE_OK;
	return real_of(file)->pMethods->xSync(real_of(file), flags);
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size)
{
	return real_of(file)->pMethods->xFileSize(real_of(file), size);
}

static int file_lock(sqlite3_file *file, int lock)
{
	return real_of(file)->pMethods->xLock(real_of(file), lock);
}

static int file_unlock(sqlite3_file *file, int lock)
{
	return real_of(file)->pMethods->xUnlock(real_of(file), lock);
}

static int file_check_lock(sqlite3_file *file, int *reserved)
{
	return real_of(file)->pMethods->xCheckReservedLock(real_of(file), reserved);
}

static int file_control(sqlite3_file *file, int what, void *with)
{
	return real_of(file)->pMethods->xFileControl(real_of(file), what, with);
}

static int file_sector(sqlite3_file *file)
{
	return real_of(file)->pMethods->xSectorSize(real_of(file));
}

static int file_device(sqlite3_file *file)
{
	return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
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
	.xDeviceCharacteristics = file_device,
};

static int disk_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *at, int flags, int *out_flags)
{
	(void)vfs;
	struct file *file = (struct file *)at;
	file->base.pMethods = NULL;
	file->real = (sqlite3_file *)(file + 1);
	if ((flags & SQLITE_OPEN_MAIN_JOURNAL) != 0 && strikes(FAULT_FOLDER))
		return SQLITE_READONLY_DIRECTORY;
	if ((flags & SQLITE_OPEN_MAIN_DB) != 0 && strikes(FAULT_READONLY))
		flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
	int code = real->xOpen(real, path, file->real, flags, out_flags);
	if (file->real->pMethods != NULL)
		file->base.pMethods = &methods;
	return code;
}

static int disk_delete(sqlite3_vfs *vfs, const char *path, int sync_folder)
{
	(void)vfs;
	cut();
	if (strikes(FAULT_DELETE))
		return SQLITE_IOERR_DELETE;
	int code = real->xDelete(real, path, disk.fault == FAULT_UNSYNCED ? 0 : sync_folder);
	return strikes(FAULT_DELETE_SYNC) ? SQLITE_IOERR_DIR_FSYNC : code;
}

void faulty_install(void)
{
	static sqlite3_vfs vfs;
	if (real != NULL)
		return;
	real = sqlite3_vfs_find(NULL);
	assert(real != NULL);
	vfs = *real;
	vfs.zName = "faulty";
	vfs.szOsFile = (int)sizeof(struct file) + real->szOsFile;
	vfs.xOpen = disk_open;
	vfs.xDelete = disk_delete;
	sqlite3_vfs_register(&vfs, 1);
}
