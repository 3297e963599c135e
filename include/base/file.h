/* Paths, safe creation of files and folders, and whole-file reading. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/error.h"
#include "base/text.h"

enum xdg { XDG_DATA, XDG_CONFIG, XDG_STATE };

/* Appends $XDG_…_HOME/ungeloeft (or the default under $HOME), without a final '/'. */
void file_add_home(struct text *out, enum xdg which);

/* Makes the folder and its parents with mode 0700 (those that exist are left alone). */
enum status file_make_folder(const char *path, struct error *error) MUST_CHECK;

/* Refuses (STATUS_DENIED) a folder that others can write, unless it is a setgid group folder; *group tells which. */
enum status file_check_folder(const char *path, bool *group, struct error *error) MUST_CHECK;

/* The name of the network file system the path is on ("NFS", "SMB" …), or NULL for a local one. */
const char *file_network_system(const char *path);

/* Creates an empty file, never through a symbolic link; mode is set against the umask. STATUS_DENIED if it exists. */
enum status file_create(const char *path, mode_t mode, struct error *error) MUST_CHECK;

enum status file_read(const char *path, struct text *out, struct error *error) MUST_CHECK;

/* Writes a new file beside and renames it over, mode 0600. */
enum status file_write(const char *path, const char *bytes, size_t length, struct error *error) MUST_CHECK;

bool file_exists(const char *path);
void file_add_folder_of(struct text *out, const char *path); /* "." if there is no '/' */

#endif
