/* The built-in files are found by name and equal the files of data/. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "base/asset.h"
#include "base/file.h"

static void
finds_each_by_name(void **state)
{
	(void)state;
	for (const struct asset *asset = assets; asset->name; asset++) {
		assert_ptr_equal(asset_find(asset->name), asset->bytes);
		assert_int_equal(asset->bytes[asset->length], '\0');
	}
	assert_null(asset_find("query/der-er-ikke-saadan-en.sql"));
	assert_null(asset_find(""));
}

static void
names_are_sorted_and_differ(void **state)
{
	(void)state;
	for (const struct asset *asset = assets; asset->name && asset[1].name; asset++)
		assert_true(strcmp(asset->name, asset[1].name) < 0);
}

static void
contents_are_the_files(void **state)
{
	(void)state;
	for (const struct asset *asset = assets; asset->name; asset++) {
		struct text path = {0}, bytes = {0};
		struct error error;
		text_add_format(&path, "%s/data/%s", SOURCE_FOLDER, asset->name);
		assert_int_equal(file_read(text_get(&path), &bytes, &error), STATUS_OK);
		assert_int_equal(bytes.length, asset->length);
		assert_memory_equal(text_get(&bytes), asset->bytes, asset->length);
		text_clear(&bytes);
		text_clear(&path);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_each_by_name),
	    cmocka_unit_test(names_are_sorted_and_differ),
	    cmocka_unit_test(contents_are_the_files),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
