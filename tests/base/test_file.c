/* Places, folders and whole files, and the places that are refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <signal.h>
#include <unistd.h>

#include "../../src/base/network.h"
#include "base/file.h"
#include "scratch.h"

static void
check_home(enum xdg which, const char *expected)
{
	struct text path = {0};
	file_add_home(&path, which);
	assert_string_equal(text_get(&path), expected);
	text_clear(&path);
}

static void
homes_follow_xdg(void **state)
{
	(void)state;
	setenv("HOME", "/home/anna", 1);
	check_home(XDG_DATA, "/home/anna/.local/share/ungeloeft");
	check_home(XDG_CONFIG, "/home/anna/.config/ungeloeft");
	check_home(XDG_STATE, "/home/anna/.local/state/ungeloeft");
	setenv("XDG_DATA_HOME", "/srv/data", 1);
	setenv("XDG_CONFIG_HOME", "relative/is/ignored", 1);
	setenv("XDG_STATE_HOME", "", 1);
	check_home(XDG_DATA, "/srv/data/ungeloeft");
	check_home(XDG_CONFIG, "/home/anna/.config/ungeloeft");
	check_home(XDG_STATE, "/home/anna/.local/state/ungeloeft");
	unsetenv("HOME");
	struct text path = {0};
	file_add_home(&path, XDG_CONFIG);
	assert_non_null(strstr(text_get(&path), "/.config/ungeloeft"));
	text_clear(&path);
}

static void
makes_folders(void **state)
{
	(void)state;
	struct error error;
	umask(0);
	assert_int_equal(file_make_folder("a/b/c", &error), STATUS_OK);
	assert_int_equal(scratch_mode("a/b/c"), 0700);
	assert_int_equal(scratch_mode("a"), 0700);
	assert_int_equal(chmod("a", 0755), 0);
	assert_int_equal(file_make_folder("a/b/c", &error), STATUS_OK);
	assert_int_equal(file_make_folder("a//d/", &error), STATUS_OK);
	assert_int_equal(scratch_mode("a/d"), 0700);
	assert_int_equal(scratch_mode("a"), 0755);
	struct text path = {0};
	text_add_format(&path, "%s/e/f", scratch_folder());
	assert_int_equal(file_make_folder(text_get(&path), &error), STATUS_OK);
	assert_int_equal(scratch_mode("e/f"), 0700);
	text_clear(&path);
	scratch_write("file", "x");
	assert_int_equal(file_make_folder("file", &error), STATUS_DENIED);
	assert_int_equal(file_make_folder("file/b", &error), STATUS_DENIED);
	assert_string_equal(error.message,
			    "Kunne ikke oprette mappen «file/b». Der ligger allerede noget med det navn. "
			    "Vælg et andet navn.");
	assert_null(strstr(error.detail, "file/b"));
	assert_non_null(strstr(error.detail, "EEXIST"));
}

static void
checks_folders(void **state)
{
	(void)state;
	const struct {
		mode_t mode;
		enum status status;
		bool group;
	} cases[] = {
	    {0700, STATUS_OK, false},      {0755, STATUS_OK, false},      {0750, STATUS_OK, false},
	    {0770, STATUS_DENIED, false},  {0775, STATUS_DENIED, false},  {02770, STATUS_OK, true},
	    {02775, STATUS_OK, true},      {02750, STATUS_OK, false},     {0777, STATUS_DENIED, false},
	    {01777, STATUS_DENIED, false}, {02777, STATUS_DENIED, false}, {0702, STATUS_DENIED, false},
	};
	assert_int_equal(mkdir("folder", 0700), 0);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct error error;
		bool group = true;
		assert_int_equal(chmod("folder", cases[i].mode), 0);
		assert_int_equal(file_check_folder("folder", &group, &error), cases[i].status);
		assert_int_equal(group, cases[i].group);
		if (cases[i].status == STATUS_DENIED)
			assert_true(text_starts_with(error.message, "Andre kan skrive i mappen «folder»"));
	}
	struct error error;
	bool group;
	assert_int_equal(file_check_folder("missing", &group, &error), STATUS_NOT_FOUND);
	scratch_write("file", "");
	assert_int_equal(file_check_folder("file", &group, &error), STATUS_NOT_FOUND);
}

static void
creates_files_safely(void **state)
{
	(void)state;
	struct error error;
	umask(077);
	assert_int_equal(file_create("shared", 0660, &error), STATUS_OK);
	assert_int_equal(scratch_mode("shared"), 0660);
	umask(0);
	assert_int_equal(file_create("private", 0600, &error), STATUS_OK);
	assert_int_equal(scratch_mode("private"), 0600);
	assert_int_equal(file_create("private", 0600, &error), STATUS_DENIED);
	assert_int_equal(symlink("elsewhere", "link"), 0);
	assert_int_equal(file_create("link", 0600, &error), STATUS_DENIED);
	assert_false(file_exists("elsewhere"));
	assert_int_equal(file_create("missing/file", 0600, &error), STATUS_NOT_FOUND);
	assert_string_equal(error.message,
			    "Kunne ikke oprette filen «missing/file». Filen eller mappen findes ikke. Tjek stien.");
}

static void
reads_and_writes_whole_files(void **state)
{
	(void)state;
	struct error error;
	struct text content = {0}, back = {0};
	for (int i = 0; i < 100000; i++)
		text_add_bytes(&content, i % 7 == 0 ? "\0" : "æ", i % 7 == 0 ? 1 : 2);
	umask(0);
	assert_int_equal(file_write("file", content.bytes, content.length, &error), STATUS_OK);
	assert_int_equal(scratch_mode("file"), 0600);
	text_add(&back, "x");
	assert_int_equal(file_read("file", &back, &error), STATUS_OK);
	assert_int_equal(back.length, content.length + 1);
	assert_memory_equal(back.bytes + 1, content.bytes, content.length);
	assert_int_equal(file_write("file", "ny", 2, &error), STATUS_OK);
	scratch_read("file", &back);
	assert_string_equal(text_get(&back), "ny");
	assert_int_equal(file_write("empty", "", 0, &error), STATUS_OK);
	text_reset(&back);
	assert_int_equal(file_read("empty", &back, &error), STATUS_OK);
	assert_string_equal(text_get(&back), "");
	text_clear(&content);
	text_clear(&back);
}

static void
writing_through_a_link_replaces_the_link(void **state)
{
	(void)state;
	struct error error;
	struct text back = {0};
	scratch_write("target", "gammel");
	assert_int_equal(symlink("target", "link"), 0);
	assert_int_equal(file_write("link", "ny", 2, &error), STATUS_OK);
	scratch_read("target", &back);
	assert_string_equal(text_get(&back), "gammel");
	text_clear(&back);
}

static void
says_why_it_cannot_read_or_write(void **state)
{
	(void)state;
	struct error error;
	struct text back = {0};
	assert_int_equal(file_read("missing", &back, &error), STATUS_NOT_FOUND);
	assert_int_equal(error.field, ERROR_NO_FIELD);
	assert_int_equal(mkdir("folder", 0700), 0);
	assert_int_equal(file_read("folder", &back, &error), STATUS_INVALID);
	assert_string_equal(error.message, "Kunne ikke læse filen «folder». Det er en mappe og ikke en fil.");
	assert_int_equal(file_write("missing/file", "x", 1, &error), STATUS_NOT_FOUND);
	assert_int_equal(symlink("loop", "loop"), 0);
	assert_int_equal(file_read("loop", &back, &error), STATUS_DENIED);
	assert_int_equal(file_write("folder", "x", 1, &error), STATUS_INVALID);
	text_clear(&back);
}

/* A disk that takes no more: the old file stays, and nothing is left beside it. */
static void
a_full_disk_leaves_the_old_file(void **state)
{
	(void)state;
	struct error error;
	struct text back = {0};
	static char large[100000];
	const struct rlimit small = {1000, RLIM_INFINITY}, unlimited = {RLIM_INFINITY, RLIM_INFINITY};
	scratch_write("file", "gammel");
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	enum status status = file_write("file", large, sizeof large, &error);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &unlimited), 0);
	assert_int_equal(status, STATUS_SYSTEM);
	assert_non_null(strstr(error.message, "ikke plads på disken. Intet er gået tabt."));
	scratch_read("file", &back);
	assert_string_equal(text_get(&back), "gammel");
	assert_int_equal(unlink("file"), 0);
	assert_int_equal(rmdir(scratch_folder()), 0);
	assert_int_equal(mkdir(scratch_folder(), 0700), 0);
	text_clear(&back);
}

static void
finds_the_folder_of_a_path(void **state)
{
	(void)state;
	const struct {
		const char *path, *folder;
	} cases[] = {{"a/b/c", "a/b"}, {"c", "."}, {"/c", "/"}, {"/a/c", "/a"}, {"a/", "a"}, {"", "."}};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct text out = {0};
		file_add_folder_of(&out, cases[i].path);
		assert_string_equal(text_get(&out), cases[i].folder);
		text_clear(&out);
	}
	assert_false(file_exists("missing"));
	scratch_write("file", "");
	assert_true(file_exists("file"));
}

static void
knows_network_systems(void **state)
{
	(void)state;
	assert_string_equal(network_of_magic(0x6969), "NFS");
	assert_string_equal(network_of_magic(0xFF534D42), "CIFS");
	assert_string_equal(network_of_magic(0xFFFFFFFFFF534D42), "CIFS"); /* sign-extended */
	assert_string_equal(network_of_magic(0xFE534D42), "SMB");
	assert_string_equal(network_of_magic(0x517B), "SMB");
	assert_string_equal(network_of_magic(0x01021997), "9P");
	assert_string_equal(network_of_magic(0x00C36400), "Ceph");
	assert_null(network_of_magic(0xEF53));     /* ext4 */
	assert_null(network_of_magic(0x01021994)); /* tmpfs */
	assert_null(network_of_magic(0x9123683E)); /* btrfs */
	assert_null(network_of_magic(0x58465342)); /* xfs */
	assert_null(network_of_magic(MAGIC_FUSE));
	assert_string_equal(network_of_fuse("fuse.sshfs", "anna@host:/srv"), "SSHFS");
	assert_string_equal(network_of_fuse("fuse.rclone", "sky:"), "rclone");
	assert_string_equal(network_of_fuse("fuse.unknown", "host:/srv"), "FUSE");
	assert_string_equal(network_of_fuse("fuse", "//server/share"), "FUSE");
	assert_null(network_of_fuse("fuseblk", "/dev/sdb1"));
	assert_null(network_of_fuse("fuse.gocryptfs", "/home/anna/.crypt"));
	assert_null(network_of_fuse("ext4", "odd:name"));
}

static void
finds_the_mount_of_a_device(void **state)
{
	(void)state;
	const char *mounts = "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
			     "90 22 0:53 / /mnt/sky rw,nosuid shared:2 - fuse.sshfs anna@host:/srv rw,user_id=1000\n"
			     "91 22 0:54 / /mnt/crypt rw - fuse.gocryptfs /home/anna/.crypt rw\n"
			     "broken line\n"
			     "92 22 0:55 / /mnt/last rw - fuse.rclone sky: rw";
	assert_string_equal(network_of_mount(mounts, "0:53"), "SSHFS");
	assert_string_equal(network_of_mount(mounts, "0:55"), "rclone");
	assert_null(network_of_mount(mounts, "0:54"));
	assert_null(network_of_mount(mounts, "8:1"));
	assert_null(network_of_mount(mounts, "0:5"));
	assert_null(network_of_mount("", "0:5"));
}

static void
the_process_folder_is_local(void **state)
{
	(void)state;
	assert_null(file_network_system("/proc/self"));
	assert_null(file_network_system("/proc/self/no-such-file"));
	assert_null(file_network_system("/no/such/folder"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(homes_follow_xdg, scratch_make, scratch_remove),
	    cmocka_unit_test_setup_teardown(makes_folders, scratch_make, scratch_remove),
	    cmocka_unit_test_setup_teardown(checks_folders, scratch_make, scratch_remove),
	    cmocka_unit_test_setup_teardown(creates_files_safely, scratch_make, scratch_remove),
	    cmocka_unit_test_setup_teardown(reads_and_writes_whole_files, scratch_make, scratch_remove),
	    cmocka_unit_test_setup_teardown(writing_through_a_link_replaces_the_link, scratch_make, scratch_remove),
	    cmocka_unit_test_setup_teardown(says_why_it_cannot_read_or_write, scratch_make, scratch_remove),
	    cmocka_unit_test_setup_teardown(a_full_disk_leaves_the_old_file, scratch_make, scratch_remove),
	    cmocka_unit_test_setup_teardown(finds_the_folder_of_a_path, scratch_make, scratch_remove),
	    cmocka_unit_test(knows_network_systems),
	    cmocka_unit_test(finds_the_mount_of_a_device),
	    cmocka_unit_test(the_process_folder_is_local),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
