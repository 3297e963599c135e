/* Telling network file systems from local ones. */
#ifndef BASE_NETWORK_H
#define BASE_NETWORK_H

enum { MAGIC_FUSE = 0x65735546 };

/* The name for a statfs magic number, or NULL. */
const char *network_of_magic(unsigned long magic);

/* The name for a FUSE type and source of /proc/self/mountinfo («fuse.sshfs», «anna@host:/srv»), or NULL for a local
 * one. */
const char *network_of_fuse(const char *type, const char *source);

/* Looks the device (as "0:53") up in the text of /proc/self/mountinfo. */
const char *network_of_mount(const char *mountinfo, const char *device);

#endif
