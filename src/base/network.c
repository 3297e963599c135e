/* Which file systems lie on another machine, where locks cannot be trusted. */
#include "network.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

#include "base/file.h"

enum { TYPE_SIZE = 64, SOURCE_SIZE = 256 };

const char *
network_of_magic(unsigned long magic)
{
	static const struct {
		unsigned long magic;
		const char *name;
	} known[] = {
	    {0x6969, "NFS"},      {0x517B, "SMB"},        {0xFE534D42, "SMB"}, {0xFF534D42, "CIFS"},
	    {0x01021997, "9P"},   {0x00C36400, "Ceph"},   {0x5346414F, "AFS"}, {0x6B414653, "AFS"},
	    {0x73757245, "Coda"}, {0x0BD00BD0, "Lustre"}, {0x564C, "NCP"},     {0x786F4256, "VirtualBox"},
	};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (known[i].magic == (magic & 0xFFFFFFFF))
			return known[i].name;
	return NULL;
}

const char *
network_of_fuse(const char *type, const char *source)
{
	static const struct {
		const char *type;
		const char *name;
	} known[] = {
	    {"fuse.sshfs", "SSHFS"},
	    {"fuse.rclone", "rclone"},
	    {"fuse.s3fs", "S3"},
	    {"fuse.glusterfs", "GlusterFS"},
	    {"fuse.davfs", "WebDAV"},
	    {"fuse.davfs2", "WebDAV"},
	    {"fuse.gvfsd-fuse", "GVFS"},
	    {"fuse.curlftpfs", "FTP"},
	    {"fuse.ceph", "Ceph"},
	    {"fuse.ceph-fuse", "Ceph"},
	    {"fuse.google-drive-ocamlfuse", "Google Drive"},
	    {"fuse.onedriver", "OneDrive"},
	    {"fuse.smbnetfs", "SMB"},
	    {"fuse.juicefs", "JuiceFS"},
	};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (strcmp(known[i].type, type) == 0)
			return known[i].name;
	bool looks_remote = strchr(source, ':') || strncmp(source, "//", 2) == 0;
	return strncmp(type, "fuse", 4) == 0 && looks_remote ? "FUSE" : NULL;
}

const char *
network_of_mount(const char *mountinfo, const char *device)
{
	const char *name = NULL;
	for (const char *line = mountinfo; *line;) {
		char found[32], type[TYPE_SIZE], source[SOURCE_SIZE] = "";
		const char *end = strchrnul(line, '\n');
		const char *dash = memmem(line, (size_t)(end - line), " - ", 3);
		if (dash && sscanf(line, "%*d %*d %31s", found) == 1 && strcmp(found, device) == 0 &&
		    sscanf(dash, " - %63s %255s", type, source) >= 1)
			name = network_of_fuse(type, source);
		line = *end ? end + 1 : end;
	}
	return name;
}

const char *
file_network_system(const char *path)
{
	struct statfs system;
	struct stat facts;
	struct text folder = {0}, mounts = {0};
	struct error error;
	const char *name = NULL;
	if (!file_exists(path)) {
		file_add_folder_of(&folder, path);
		path = text_get(&folder);
	}
	if (statfs(path, &system) == 0) {
		name = network_of_magic((unsigned long)system.f_type);
		bool is_fuse = ((unsigned long)system.f_type & 0xFFFFFFFF) == MAGIC_FUSE;
		if (is_fuse && stat(path, &facts) == 0 &&
		    file_read("/proc/self/mountinfo", &mounts, &error) == STATUS_OK) {
			char device[32];
			snprintf(device, sizeof device, "%u:%u", major(facts.st_dev), minor(facts.st_dev));
			name = network_of_mount(text_get(&mounts), device);
		}
	}
	text_clear(&mounts);
	text_clear(&folder);
	return name;
}
