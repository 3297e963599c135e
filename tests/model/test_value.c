/* Reading what people type, kind by kind and format by format. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/journal.h"
#include "model/value.h"
#include "model/youth.h"

static const struct date today = {20529}; /* tirsdag 17-03-2026 */

struct reading {
	const char *typed;
	const char *stored; /* NULL: refused */
};

/* A record of every kind, also those no entity uses yet. */
struct everything {
	struct record record;
	char *text;
	int number;
	bool flag;
	struct instant moment;
	int answer;
	struct period when;
};

static const struct choice answers[] = {{0, "Ikke oplyst"}, {1, "Ja"}, {2, "Nej"}, {0, NULL}};

static const struct field everything_fields[] = {
    FIELD(everything, text, TEXT, .label = "Tekst", .maximum = 5),
    FIELD(everything, number, INTEGER, .label = "Antal"),
    FIELD(everything, flag, BOOLEAN, .label = "Ja"),
    FIELD(everything, moment, INSTANT, .label = "Tid"),
    FIELD(everything, answer, CHOICE, .label = "Svar", .choices = answers),
    FIELD(everything, when, PERIOD, .label = "Hvornår"),
};

enum { TEXT_FIELD, NUMBER_FIELD, FLAG_FIELD, MOMENT_FIELD, ANSWER_FIELD, WHEN_FIELD, EVERYTHING_COUNT };

static void
everything_title(const void *record, struct text *out)
{
	(void)record;
	text_add(out, "alt");
}

static const struct entity everything_entity = {
    .name = "everything",
    .label = "alt",
    .size = sizeof(struct everything),
    .fields = everything_fields,
    .field_count = EVERYTHING_COUNT,
    .owner = ERROR_NO_FIELD,
    .title = everything_title,
};

static void
check_reading(const struct entity *entity, int index, const struct reading *reading)
{
	const struct field *field = &entity->fields[index];
	void *record = record_new(entity);
	struct error error = {.field = -2};
	struct text stored = {0};
	enum status status = value_read(field, reading->typed, today, record, &error);

	value_add_stored(&stored, field, record);
	if (reading->stored == NULL) {
		if (status != STATUS_INVALID)
			fail_msg("«%s» gave «%s»", reading->typed, text_get(&stored));
		assert_int_equal(error.field, index);
		assert_true(strlen(error.message) > 10);
		assert_true(value_is_empty(field, record));
	} else if (status != STATUS_OK || strcmp(text_get(&stored), reading->stored) != 0) {
		fail_msg("«%s» gave «%s», not «%s»: %s", reading->typed, text_get(&stored), reading->stored,
			 status == STATUS_OK ? "" : error.message);
	}
	text_clear(&stored);
	record_free(record);
}

static void
check_readings(const struct entity *entity, int index, const struct reading *readings)
{
	for (; readings->typed != NULL; readings++)
		check_reading(entity, index, readings);
}

static void
test_phones(void **state)
{
	static const struct reading readings[] = {
	    {"12345678", "12345678"},
	    {"12 34 56 78", "12345678"},
	    {" 12-34-56-78 ", "12345678"},
	    {"(12) 34.56.78", "12345678"},
	    {"+45 12 34 56 78", "12345678"},
	    {"0045 12345678", "12345678"},
	    {"4512345678", "12345678"},
	    {"+46 70 123 45 67", "+46701234567"},
	    {"0046701234567", "+46701234567"},
	    {"00 00 00 01", "00000001"},
	    {"1234567", NULL},
	    {"123456789", NULL},
	    {"+45 1234567", NULL},
	    {"+46 123", NULL},
	    {"+46 1234", NULL},
	    {"+46 12345", "+4612345"},
	    {"+4612345678901234", NULL},
	    {"mobil", NULL},
	    {"12345678x", NULL},
	    {"1,23E+07", NULL},
	    {"+", NULL},
	    {"", ""},
	    {NULL, NULL},
	};

	(void)state;
	check_readings(&youth_entity, YOUTH_PHONE, readings);
}

static void
assert_message(const struct entity *entity, int index, const char *typed, const char *message)
{
	void *record = record_new(entity);
	struct error error;

	assert_int_equal(value_read(&entity->fields[index], typed, today, record, &error), STATUS_INVALID);
	assert_string_equal(error.message, message);
	record_free(record);
}

static void
test_messages_say_what_to_write(void **state)
{
	(void)state;
	assert_message(&youth_entity, YOUTH_PHONE, "12 34 56 7", "Mobilnummeret skal have 8 cifre. Du har skrevet 7.");
	assert_message(&youth_entity, YOUTH_PHONE, "+45 1234567", "Mobilnummeret skal have 8 cifre. Du har skrevet 7.");
	assert_message(&youth_entity, YOUTH_HOURS, "81", "Timer om ugen skal være mellem 0 og 80. Du har skrevet 81.");
	assert_message(&youth_entity, YOUTH_STATE, "måske",
		       "Vælg en af disse: Ny, Kontaktet, I forløb, På pause, Afsluttet.");
	assert_message(&youth_entity, YOUTH_PREFERRED_CONTACT, "sms, fax",
		       "Vælg en eller flere af disse: Sms, Opkald, E-mail, Brev.");
	assert_message(&youth_entity, YOUTH_NO_CONTACT, "måske", "Skriv ja eller nej.");
	assert_message(&everything_entity, TEXT_FIELD, "seks her", "Tekst må højst have 5 tegn. Du har skrevet 8.");
}

static void
test_emails_and_postcodes(void **state)
{
	static const struct reading emails[] = {
	    {"amira@example.invalid", "amira@example.invalid"},
	    {" Å.b+c@sub.example.dk ", "Å.b+c@sub.example.dk"},
	    {"amira", NULL},
	    {"@example.dk", NULL},
	    {"a@b", NULL},
	    {"a@b.d", NULL},
	    {"a@@b.dk", NULL},
	    {"a b@c.dk", NULL},
	    {"a@b.dk; c@d.dk", NULL},
	    {"a@.dk", NULL},
	    {"a@b..dk", NULL},
	    {NULL, NULL},
	};
	static const struct reading postcodes[] = {
	    {"2620", "2620"}, {" 2620 Albertslund", "2620"}, {"DK-2620", "2620"}, {"262", NULL},
	    {"26200", NULL},  {"Albertslund", NULL},         {"2620x", NULL},     {NULL, NULL},
	};

	(void)state;
	check_readings(&youth_entity, YOUTH_EMAIL, emails);
	check_readings(&youth_entity, YOUTH_POSTCODE, postcodes);
}

static void
test_names_are_cleaned(void **state)
{
	static const struct reading readings[] = {
	    {"  Anna   Lise ", "Anna Lise"},
	    {"A\xCC\x8Ase", "Åse"},
	    {"Åse\tØ", "Åse Ø"},
	    {"Bo\xC2\xA0Æ", "Bo Æ"},
	    {"Bo\r\nÆ", "Bo Æ"},
	    {"\x1b[31mBo\a", "[31mBo"},
	    {"Bo\xE2\x80\xAE\xEF\xBB\xBF", "Bo"},
	    {"Bo\x7F\xC2\x9B", "Bo"},
	    {"\xE2\x80\x8B", ""},
	    {" \t\n ", ""},
	    {"Bo\xFF", NULL},
	    {"Bo\xC3", NULL},
	    {"Nguyễn Thị Mai", "Nguyễn Thị Mai"},
	    {NULL, NULL},
	};

	(void)state;
	check_readings(&youth_entity, YOUTH_FIRST_NAME, readings);
}

static void
test_long_texts_keep_their_lines(void **state)
{
	static const struct reading readings[] = {
	    {"Første\r\nanden\n\n tredje \n", "Første\nanden\n\n tredje"},
	    {"a\rb", "a\nb"},
	    {"a\xE2\x80\xA8 b\x1b", "a\n b"},
	    {"to  mellemrum", "to  mellemrum"},
	    {"\n\n a", "a"},
	    {NULL, NULL},
	};

	(void)state;
	check_readings(&note_entity, NOTE_TEXT, readings);
}

static void
test_long_names_are_refused(void **state)
{
	struct youth *youth = record_new(&youth_entity);
	struct text name = {0};
	struct error error;
	const struct field *field = &youth_entity.fields[YOUTH_FIRST_NAME];

	(void)state;
	for (int i = 0; i < 100; i++)
		text_add(&name, "Å");
	assert_int_equal(value_read(field, text_get(&name), today, youth, &error), STATUS_OK);
	text_add(&name, "å");
	assert_int_equal(value_read(field, text_get(&name), today, youth, &error), STATUS_INVALID);
	assert_string_equal(error.message, "Fornavn må højst have 100 tegn. Du har skrevet 101.");
	assert_int_equal(strlen(value_text(field, youth)), 200);
	for (int i = 0; i < 10000; i++)
		text_add(&name, "\xCC\x81");
	assert_int_equal(value_read(field, text_get(&name), today, youth, &error), STATUS_INVALID);
	text_clear(&name);
	record_free(youth);
}

static void
test_choices(void **state)
{
	static const struct reading states[] = {
	    {"Ny", "0"},   {"KONTAKTET", "1"}, {"i forløb", "2"}, {"I forloeb", "2"}, {"på", "3"},
	    {"afsl", "4"}, {"", "0"},          {"x", NULL},       {"Nyere", NULL},    {NULL, NULL},
	};
	static const struct reading given[] = {
	    {"ja", "1"}, {"J", "1"}, {"nej", "2"},  {"n", "2"},      {"x", "1"},
	    {"1", "1"},  {"0", "2"}, {"ikke", "0"}, {"måske", NULL}, {NULL, NULL},
	};
	static const struct reading roles[] = {
	    {"s", NULL}, {"sms", "1"}, {"SoMe", "4"}, {"so", "4"}, {"e-mail", "2"}, {"Møde", "6"}, {NULL, NULL},
	};

	(void)state;
	check_readings(&youth_entity, YOUTH_STATE, states);
	check_readings(&everything_entity, ANSWER_FIELD, given);
	check_readings(&contact_entity, CONTACT_CHANNEL, roles);
}

static void
test_booleans_and_flags(void **state)
{
	static const struct reading booleans[] = {
	    {"ja", "1"},   {"Ja", "1"},    {"x", "1"}, {"1", "1"},  {"nej", "0"},  {"0", "0"},
	    {"SAND", "1"}, {"falsk", "0"}, {"", "0"},  {"2", NULL}, {"tja", NULL}, {NULL, NULL},
	};
	static const struct reading flags[] = {
	    {"Sms", "1"},
	    {"sms, brev", "9"},
	    {"sms og opkald", "3"},
	    {"E-mail;Brev", "12"},
	    {"b+o", "10"},
	    {"sms, , sms", "1"},
	    {"", "0"},
	    {"sms, fax", NULL},
	    {"fax, sms", NULL},
	    {"Sms / E-mail", "5"},
	    {NULL, NULL},
	};

	(void)state;
	check_readings(&youth_entity, YOUTH_NO_CONTACT, booleans);
	check_readings(&youth_entity, YOUTH_PREFERRED_CONTACT, flags);
}

static void
test_numbers_and_clocks(void **state)
{
	static const struct reading hours[] = {
	    {"0", "0"},     {" 37 ", "37"}, {"80", "80"}, {"81", NULL},          {"-1", NULL},
	    {"37,5", NULL}, {"ti", NULL},   {"", ""},     {"99999999999", NULL}, {NULL, NULL},
	};
	static const struct reading clocks[] = {
	    {"13", "780"},        {"13.00", "780"}, {"13:00", "780"}, {"1300", "780"}, {"kl. 13", "780"},
	    {"kl. 13.30", "810"}, {"Kl 9", "540"},  {"930", "570"},   {"9.05", "545"}, {"0", "0"},
	    {"23.59", "1439"},    {"24.00", NULL},  {"13.60", NULL},  {"13.5", NULL},  {"13000", NULL},
	    {"130.0", NULL},      {"middag", NULL}, {"kl.", NULL},    {"13.", "780"},  {"", ""},
	    {NULL, NULL},
	};
	static const struct reading free_numbers[] = {{"1 200", "1200"}, {"999999999", "999999999"}, {NULL, NULL}};

	(void)state;
	check_readings(&youth_entity, YOUTH_HOURS, hours);
	check_readings(&note_entity, NOTE_MINUTES, clocks);
	check_readings(&everything_entity, NUMBER_FIELD, free_numbers);
}

static void
test_dates(void **state)
{
	static const struct reading plans[] = {
	    {"i dag", "2026-03-17"},
	    {"24/3", "2026-03-24"},
	    {"+14", "2026-03-31"},
	    {"uge 13", "2026-03-23"},
	    {" +6m", "2026-09-17"},
	    {"2026-04-01", "2026-04-01"},
	    {"31/2", NULL},
	    {"snart", NULL},
	    {"", ""},
	    {NULL, NULL},
	};
	static const struct reading happened[] = {
	    {"10/3", "2026-03-10"}, {"24/12", "2025-12-24"}, {"uge 10", NULL}, {"marts", NULL}, {NULL, NULL},
	};
	static const struct reading born[] = {
	    {"140306", "2006-03-14"},
	    {"14-03-2006", "2006-03-14"},
	    {"marts 2006", "2006-03-01/2006-03-31 marts 2006"},
	    {"2006", "2006-01-01/2006-12-31 2006"},
	    {"310206", NULL},
	    {"14/3", NULL},
	    {"uge 12 2006", NULL},
	    {"primo 2006", NULL},
	    {"maj/juni 2006", NULL},
	    {NULL, NULL},
	};

	(void)state;
	check_readings(&task_entity, TASK_DUE, plans);
	check_readings(&note_entity, NOTE_HAPPENED, happened);
	check_readings(&youth_entity, YOUTH_BORN, born);
}

/* Unchanged in a form a year later, «medio februar» stays that of last year. */
static void
test_a_shown_period_is_kept(void **state)
{
	struct everything *old = record_new(&everything_entity), *fresh = record_new(&everything_entity);
	const struct field *field = &everything_fields[WHEN_FIELD];
	struct text shown = {0}, stored = {0};
	struct error error;

	(void)state;
	assert_true(value_parse_stored(field, "2025-02-11/2025-02-20 medio februar", old));
	value_add_field(&shown, field, old);
	assert_true(text_starts_with(text_get(&shown), "medio februar ("));
	assert_int_equal(value_read(field, text_get(&shown), today, old, &error), STATUS_OK);
	value_add_stored(&stored, field, old);
	assert_string_equal(text_get(&stored), "2025-02-11/2025-02-20 medio februar");
	assert_int_equal(value_read(field, text_get(&shown), today, fresh, &error), STATUS_OK);
	assert_false(value_equal(field, old, fresh));
	text_clear(&shown);
	text_clear(&stored);
	record_free(old);
	record_free(fresh);
}

static void
test_references_and_moments_take_the_stored_form(void **state)
{
	static const struct reading references[] = {
	    {"6fa459ea-ee8a-4ca4-894e-db77e160355e", "6fa459ea-ee8a-4ca4-894e-db77e160355e"},
	    {"Mette", NULL},
	    {"", ""},
	    {NULL, NULL},
	};
	static const struct reading moments[] = {
	    {"2026-03-17T12:42:00.000Z", "2026-03-17T12:42:00.000Z"},
	    {"i dag", NULL},
	    {"", ""},
	    {NULL, NULL},
	};

	(void)state;
	check_readings(&youth_entity, YOUTH_CONSULTANT, references);
	check_readings(&everything_entity, MOMENT_FIELD, moments);
}

static void
assert_shown(const struct entity *entity, int index, const char *stored, const char *shown)
{
	void *record = record_new(entity);
	struct text out = {0};

	assert_true(value_parse_stored(&entity->fields[index], stored, record));
	value_add_field(&out, &entity->fields[index], record);
	assert_string_equal(text_get(&out), shown);
	text_clear(&out);
	record_free(record);
}

static void
test_values_are_shown(void **state)
{
	(void)state;
	assert_shown(&youth_entity, YOUTH_PHONE, "12345678", "12 34 56 78");
	assert_shown(&youth_entity, YOUTH_PHONE, "+46701234567", "+46701234567");
	assert_shown(&youth_entity, YOUTH_PREFERRED_CONTACT, "9", "Sms, Brev");
	assert_shown(&youth_entity, YOUTH_PREFERRED_CONTACT, "0", "");
	assert_shown(&youth_entity, YOUTH_NO_CONTACT, "1", "Ja");
	assert_shown(&youth_entity, YOUTH_NO_CONTACT, "0", "Nej");
	assert_shown(&youth_entity, YOUTH_STATE, "2", "I forløb");
	assert_shown(&youth_entity, YOUTH_INFORMED, "2026-03-26", "26-03-2026");
	assert_shown(&youth_entity, YOUTH_HOURS, "12", "12");
	assert_shown(&youth_entity, YOUTH_CONSULTANT, "6fa459ea-ee8a-4ca4-894e-db77e160355e", "");
	assert_shown(&note_entity, NOTE_MINUTES, "545", "9.05");
	assert_shown(&everything_entity, MOMENT_FIELD, "2026-03-17T12:42:00.000Z", "17-03-2026 kl. 13.42");
	assert_shown(&everything_entity, MOMENT_FIELD, "", "");
}

static void
test_bad_stored_forms_change_nothing(void **state)
{
	static const struct {
		int field;
		const char *good, *bad;
	} rows[] = {
	    {YOUTH_FIRST_NAME, "Åse", "\xFF"},
	    {YOUTH_HOURS, "12", "tolv"},
	    {YOUTH_HOURS, "12", "99999999999"},
	    {YOUTH_HOURS, "12", " 12"},
	    {YOUTH_NO_CONTACT, "1", "2"},
	    {YOUTH_STATE, "2", "17"},
	    {YOUTH_STATE, "2", "-1"},
	    {YOUTH_PREFERRED_CONTACT, "3", "16"},
	    {YOUTH_PREFERRED_CONTACT, "3", "-1"},
	    {YOUTH_INFORMED, "2026-03-17", "17-03-2026"},
	    {YOUTH_BORN, "2006-03-14", "2006-02-30"},
	    {YOUTH_JOB, "6fa459ea-ee8a-4ca4-894e-db77e160355e", "6fa459ea"},
	};
	struct youth *youth = record_new(&youth_entity);

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const struct field *field = &youth_entity.fields[rows[i].field];
		struct text after = {0};

		assert_true(value_parse_stored(field, rows[i].good, youth));
		if (value_parse_stored(field, rows[i].bad, youth))
			fail_msg("%s took «%s»", field->name, rows[i].bad);
		value_add_stored(&after, field, youth);
		assert_string_equal(text_get(&after), rows[i].good);
		text_clear(&after);
	}
	record_free(youth);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_phones),
	    cmocka_unit_test(test_messages_say_what_to_write),
	    cmocka_unit_test(test_emails_and_postcodes),
	    cmocka_unit_test(test_names_are_cleaned),
	    cmocka_unit_test(test_long_texts_keep_their_lines),
	    cmocka_unit_test(test_long_names_are_refused),
	    cmocka_unit_test(test_choices),
	    cmocka_unit_test(test_booleans_and_flags),
	    cmocka_unit_test(test_numbers_and_clocks),
	    cmocka_unit_test(test_dates),
	    cmocka_unit_test(test_a_shown_period_is_kept),
	    cmocka_unit_test(test_references_and_moments_take_the_stored_form),
	    cmocka_unit_test(test_values_are_shown),
	    cmocka_unit_test(test_bad_stored_forms_change_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
