/* What people type in a date field, on Tuesday 17-03-2026. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "base/period.h"

struct vector {
	const char *typed;
	enum date_context context;
	const char *expected; /* the day, or the error sentence */
	enum date_precision precision;
};

struct imprecise {
	const char *typed;
	enum date_context context;
	const char *day;
	enum date_precision precision;
	const char *stored;
};

static struct date
today(void)
{
	return date_make(2026, 3, 17);
}

static void
check(const struct vector *vector)
{
	struct date_reading reading;
	struct error error;
	char iso[DATE_ISO_SIZE];
	enum status status = date_read(vector->typed, vector->context, today(), &reading, &error);
	if (status != STATUS_OK)
		fail_msg("«%s»: %s", vector->typed, error.message);
	date_format_iso(reading.date, iso);
	if (strcmp(iso, vector->expected) != 0 || reading.precision != vector->precision)
		fail_msg("«%s» is %s precision %d", vector->typed, iso, (int)reading.precision);
	if (vector->precision == PRECISION_DAY) {
		assert_true(period_is_day(&reading.period));
		assert_int_equal(date_compare(reading.period.first, reading.date), 0);
	}
}

static void
reads_the_reference_vectors(void **state)
{
	(void)state;
	const struct vector vectors[] = {
	    {"24/3", DATE_PLAN, "2026-03-24", PRECISION_DAY},
	    {"24-3-26", DATE_PLAN, "2026-03-24", PRECISION_DAY},
	    {"240326", DATE_PLAN, "2026-03-24", PRECISION_DAY},
	    {"2403", DATE_PLAN, "2026-03-24", PRECISION_DAY},
	    {"24.3.", DATE_PLAN, "2026-03-24", PRECISION_DAY},
	    {"24. marts", DATE_PLAN, "2026-03-24", PRECISION_DAY},
	    {"24 mar 2027", DATE_PLAN, "2027-03-24", PRECISION_DAY},
	    {"i dag", DATE_PLAN, "2026-03-17", PRECISION_DAY},
	    {"i morgen", DATE_PLAN, "2026-03-18", PRECISION_DAY},
	    {"+7", DATE_PLAN, "2026-03-24", PRECISION_DAY},
	    {"+2u", DATE_PLAN, "2026-03-31", PRECISION_DAY},
	    {"+6m", DATE_PLAN, "2026-09-17", PRECISION_DAY},
	    {"ti", DATE_PLAN, "2026-03-24", PRECISION_DAY},
	    {"tirsdag", DATE_HAPPENED, "2026-03-10", PRECISION_DAY},
	    {"to", DATE_PLAN, "2026-03-19", PRECISION_DAY},
	    {"uge 13", DATE_PLAN, "2026-03-23", PRECISION_WEEK},
	    {"uge 13 to", DATE_PLAN, "2026-03-26", PRECISION_DAY},
	    {"uge 3", DATE_PLAN, "2027-01-18", PRECISION_WEEK},
	    {"medio marts", DATE_PLAN, "2026-03-15", PRECISION_THIRD},
	    {"ultimo 2026", DATE_PLAN, "2026-12-25", PRECISION_THIRD},
	    {"primo april", DATE_PLAN, "2026-04-05", PRECISION_THIRD},
	    {"maj", DATE_PLAN, "2026-05-15", PRECISION_MONTH},
	    {"10/3", DATE_HAPPENED, "2026-03-10", PRECISION_DAY},
	    {"24/12", DATE_HAPPENED, "2025-12-24", PRECISION_DAY},
	    {"140306", DATE_BORN, "2006-03-14", PRECISION_DAY},
	    {"14-03-2006", DATE_BORN, "2006-03-14", PRECISION_DAY},
	    {"140396", DATE_BORN, "1996-03-14", PRECISION_DAY},
	    {"2006-03-14", DATE_BORN, "2006-03-14", PRECISION_DAY},
	};
	for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++)
		check(&vectors[i]);
}

static void
reads_more_days(void **state)
{
	(void)state;
	const struct vector vectors[] = {
	    {" 12/3 ", DATE_PLAN, "2027-03-12", PRECISION_DAY},
	    {"12-3-26", DATE_PLAN, "2026-03-12", PRECISION_DAY},
	    {"120326", DATE_HAPPENED, "2026-03-12", PRECISION_DAY},
	    {"12032026", DATE_PLAN, "2026-03-12", PRECISION_DAY},
	    {"12. marts", DATE_HAPPENED, "2026-03-12", PRECISION_DAY},
	    {"12. MARTS 2025", DATE_PLAN, "2025-03-12", PRECISION_DAY},
	    {"12.marts", DATE_HAPPENED, "2026-03-12", PRECISION_DAY},
	    {"12marts26", DATE_PLAN, "2026-03-12", PRECISION_DAY},
	    {"3. sept", DATE_PLAN, "2026-09-03", PRECISION_DAY},
	    {"17/3", DATE_PLAN, "2026-03-17", PRECISION_DAY},
	    {"17/3", DATE_HAPPENED, "2026-03-17", PRECISION_DAY},
	    {"18/3", DATE_HAPPENED, "2025-03-18", PRECISION_DAY},
	    {"12,3,2026", DATE_PLAN, "2026-03-12", PRECISION_DAY},
	    {"12 3 2026", DATE_PLAN, "2026-03-12", PRECISION_DAY},
	    {"d", DATE_PLAN, "2026-03-17", PRECISION_DAY},
	    {"I DAG", DATE_PLAN, "2026-03-17", PRECISION_DAY},
	    {"i går", DATE_PLAN, "2026-03-16", PRECISION_DAY},
	    {"i ga\xCC\x8Ar", DATE_PLAN, "2026-03-16", PRECISION_DAY},
	    {"igår", DATE_PLAN, "2026-03-16", PRECISION_DAY},
	    {"i overmorgen", DATE_PLAN, "2026-03-19", PRECISION_DAY},
	    {"i forgårs", DATE_HAPPENED, "2026-03-15", PRECISION_DAY},
	    {"+14", DATE_PLAN, "2026-03-31", PRECISION_DAY},
	    {"+14 dage", DATE_PLAN, "2026-03-31", PRECISION_DAY},
	    {"-1", DATE_HAPPENED, "2026-03-16", PRECISION_DAY},
	    {"-3 måneder", DATE_HAPPENED, "2025-12-17", PRECISION_DAY},
	    {"+2 uger", DATE_PLAN, "2026-03-31", PRECISION_DAY},
	    {"lø", DATE_PLAN, "2026-03-21", PRECISION_DAY},
	    {"Lørdag", DATE_HAPPENED, "2026-03-14", PRECISION_DAY},
	    {"SØN", DATE_PLAN, "2026-03-22", PRECISION_DAY},
	    {"fredag", DATE_PLAN, "2026-03-20", PRECISION_DAY},
	    {"ti uge 13", DATE_PLAN, "2026-03-24", PRECISION_DAY},
	    {"uge 13 tirsdag", DATE_PLAN, "2026-03-24", PRECISION_DAY},
	    {"to uge 1 2027", DATE_PLAN, "2027-01-07", PRECISION_DAY},
	    {"fr uge 53", DATE_PLAN, "2027-01-01", PRECISION_DAY},
	    {"torsdag 26. marts 2026", DATE_PLAN, "2026-03-26", PRECISION_DAY},
	    {"torsdag den 26. marts 2026", DATE_PLAN, "2026-03-26", PRECISION_DAY},
	    {"tor 26.3.", DATE_PLAN, "2026-03-26", PRECISION_DAY},
	    {"tir 17. mar 2026", DATE_PLAN, "2026-03-17", PRECISION_DAY},
	    {"den 26. marts", DATE_PLAN, "2026-03-26", PRECISION_DAY},
	    {"d. 26/3", DATE_PLAN, "2026-03-26", PRECISION_DAY},
	    {"29/2 28", DATE_PLAN, "2028-02-29", PRECISION_DAY},
	    {"140326", DATE_BORN, "2026-03-14", PRECISION_DAY},
	    {"140327", DATE_BORN, "1927-03-14", PRECISION_DAY},
	    {"14/3-06", DATE_BORN, "2006-03-14", PRECISION_DAY},
	    {"14. marts 2006", DATE_BORN, "2006-03-14", PRECISION_DAY},
	    {"2012", DATE_PLAN, "2026-12-20", PRECISION_DAY},
	    {"1912", DATE_HAPPENED, "2025-12-19", PRECISION_DAY},
	    {"12-03-2026 (torsdag)", DATE_PLAN, "2026-03-12", PRECISION_DAY},
	};
	for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++)
		check(&vectors[i]);
}

static void
leap_day_without_year(void **state)
{
	(void)state;
	struct date_reading reading;
	struct error error;
	assert_int_equal(date_read("29/2", DATE_PLAN, date_make(2027, 3, 17), &reading, &error), STATUS_OK);
	assert_int_equal(date_compare(reading.date, date_make(2028, 2, 29)), 0);
	assert_int_equal(date_read("29/2", DATE_HAPPENED, date_make(2025, 3, 17), &reading, &error), STATUS_OK);
	assert_int_equal(date_compare(reading.date, date_make(2024, 2, 29)), 0);
	assert_int_equal(date_read("29/2", DATE_PLAN, date_make(2025, 3, 17), &reading, &error), STATUS_INVALID);
}

static void
says_what_is_wrong(void **state)
{
	(void)state;
	const char *unreadable = "Datoen kan ikke læses. Skriv fx 12-03-2026, 12/3, fredag eller uge 12.";
	const char *unreadable_birth = "Datoen kan ikke læses. Skriv fx 14-03-2006.";
	const struct vector vectors[] = {
	    {"31/2", DATE_PLAN, "31. februar findes ikke.", 0},
	    {"310206", DATE_BORN, "31. februar findes ikke.", 0},
	    {"29/2", DATE_PLAN, "29. februar findes ikke.", 0},
	    {"32/1", DATE_PLAN, "32. januar findes ikke.", 0},
	    {"0/1", DATE_PLAN, "0. januar findes ikke.", 0},
	    {"31/2", DATE_BORN, "31. februar findes ikke.", 0},
	    {"29-2-2026", DATE_PLAN, "29. februar findes ikke i 2026.", 0},
	    {"31-04-2026", DATE_PLAN, "31. april findes ikke.", 0},
	    {"14/3", DATE_BORN, "Skriv også året.", 0},
	    {"1403", DATE_BORN, "Skriv også året.", 0},
	    {"marts", DATE_BORN, "Skriv også året.", 0},
	    {"uge 12", DATE_BORN, "Skriv også året.", 0},
	    {"3/24-2026", DATE_PLAN, "Måned 24 findes ikke. Skriv dagen først, fx 12-03-2026.", 0},
	    {"1/0", DATE_PLAN, "Måned 0 findes ikke. Skriv dagen først, fx 12-03-2026.", 0},
	    {"13-2026", DATE_PLAN, "Måned 13 findes ikke. Skriv fx 12-03-2026.", 0},
	    {"12-03-1066", DATE_PLAN, "Årstallet 1066 kan ikke passe. Skriv fx 12-03-2026.", 0},
	    {"marts 0026", DATE_PLAN, "Årstallet 26 kan ikke passe. Skriv fx 12-03-2026.", 0},
	    {"uge 12 9999", DATE_PLAN, "Årstallet 9999 kan ikke passe. Skriv fx 12-03-2026.", 0},
	    {"uge 0", DATE_PLAN, "Uge 0 findes ikke. Et år har uge 1-52 eller 1-53.", 0},
	    {"uge 54", DATE_PLAN, "Uge 54 findes ikke. Et år har uge 1-52 eller 1-53.", 0},
	    {"uge 53 2027", DATE_PLAN, "Uge 53 findes ikke i 2027. Året har 52 uger.", 0},
	    {"uge 14-12", DATE_PLAN, "Perioden slutter, før den begynder. Byt om på de to tider.", 0},
	    {"ultimo/primo marts", DATE_PLAN, "Perioden slutter, før den begynder. Byt om på de to tider.", 0},
	    {"juni 2026/maj 2026", DATE_PLAN, "Perioden slutter, før den begynder. Byt om på de to tider.", 0},
	    {"fredag 12-03-2026", DATE_PLAN, "12-03-2026 er en torsdag, ikke en fredag. Ret dagen eller datoen.", 0},
	    {"medio", DATE_PLAN, "Skriv også måneden, fx medio marts.", 0},
	    {"primo/medio", DATE_PLAN, "Skriv også måneden, fx medio marts.", 0},
	    {"", DATE_PLAN, "Skriv en dato, fx 12-03-2026.", 0},
	    {"  ", DATE_BORN, "Skriv en dato, fx 12-03-2026.", 0},
	    {"kl 10", DATE_PLAN, unreadable, 0},
	    {"kl 10", DATE_BORN, unreadable_birth, 0},
	    {"ti", DATE_BORN, unreadable_birth, 0},
	    {"t", DATE_PLAN, unreadable, 0},
	    {"uge", DATE_PLAN, unreadable, 0},
	    {"uge ti", DATE_PLAN, unreadable, 0},
	    {"uge 13 xx", DATE_PLAN, unreadable, 0},
	    {"ti uge 13-14", DATE_PLAN, unreadable, 0},
	    {"marts 26", DATE_PLAN, unreadable, 0},
	    {"marts/uge", DATE_PLAN, unreadable, 0},
	    {"2026/marts", DATE_PLAN, unreadable, 0},
	    {"2026 2027", DATE_PLAN, unreadable, 0},
	    {"12/3 kl 10", DATE_PLAN, unreadable, 0},
	    {"12/3/2026/1", DATE_PLAN, unreadable, 0},
	    {"12/3/026", DATE_PLAN, unreadable, 0},
	    {"12/345", DATE_PLAN, unreadable, 0},
	    {"12345", DATE_PLAN, unreadable, 0},
	    {"140306-1234", DATE_PLAN, unreadable, 0},
	    {"1234567890123456789", DATE_PLAN, unreadable, 0},
	    {"+1234", DATE_PLAN, unreadable, 0},
	    {"+2x", DATE_PLAN, unreadable, 0},
	    {"+", DATE_PLAN, unreadable, 0},
	    {"+2u3", DATE_PLAN, unreadable, 0},
	    {"12*3", DATE_PLAN, unreadable, 0},
	    {"\xFF\xFE", DATE_PLAN, unreadable, 0},
	    {"1\x1B[2J", DATE_PLAN, unreadable, 0},
	    {"i", DATE_PLAN, unreadable, 0},
	    {"i løbet af", DATE_PLAN, unreadable, 0},
	    {"a b c d e f g h i j k l m n o p", DATE_PLAN, unreadable, 0},
	    {"januarjanuarjanuarjanuarjanuarjanuar", DATE_PLAN, unreadable, 0},
	};
	for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++) {
		struct date_reading reading = {{99}, PRECISION_YEAR, PERIOD_NONE};
		struct error error = {0};
		enum status status = date_read(vectors[i].typed, vectors[i].context, today(), &reading, &error);
		if (status != STATUS_INVALID || strcmp(error.message, vectors[i].expected) != 0)
			fail_msg("«%s» says «%s»", vectors[i].typed, error.message);
		assert_int_equal(reading.date.day, 99);
		assert_int_equal(error.field, ERROR_NO_FIELD);
		assert_string_equal(error.detail, "");
	}
}

static void
reads_imprecise_forms(void **state)
{
	(void)state;
	const struct imprecise cases[] = {
	    {"primo marts", DATE_PLAN, "2026-03-05", PRECISION_THIRD, "2026-03-01/2026-03-10 primo marts"},
	    {"medio marts", DATE_PLAN, "2026-03-15", PRECISION_THIRD, "2026-03-11/2026-03-20 medio marts"},
	    {"Ultimo Marts", DATE_PLAN, "2026-03-25", PRECISION_THIRD, "2026-03-21/2026-03-31 ultimo marts"},
	    {"medio feb.", DATE_HAPPENED, "2026-02-15", PRECISION_THIRD, "2026-02-11/2026-02-20 medio februar"},
	    {"medio februar", DATE_PLAN, "2027-02-15", PRECISION_THIRD, "2027-02-11/2027-02-20 medio februar 2027"},
	    {"ultimo februar 2028", DATE_PLAN, "2028-02-25", PRECISION_THIRD,
	     "2028-02-21/2028-02-29 ultimo februar 2028"},
	    {"primo 2026", DATE_PLAN, "2026-01-05", PRECISION_THIRD, "2026-01-01/2026-04-30 primo 2026"},
	    {"medio 2026", DATE_PLAN, "2026-06-15", PRECISION_THIRD, "2026-05-01/2026-08-31 medio 2026"},
	    {"ultimo 2026", DATE_PLAN, "2026-12-25", PRECISION_THIRD, "2026-09-01/2026-12-31 ultimo 2026"},
	    {"ultimo marts/primo april", DATE_PLAN, "2026-03-25", PRECISION_SPAN,
	     "2026-03-21/2026-04-10 ultimo marts/primo april"},
	    {"ultimo marts / primo april 2026", DATE_PLAN, "2026-03-25", PRECISION_SPAN,
	     "2026-03-21/2026-04-10 ultimo marts/primo april 2026"},
	    {"ultimo marts til primo april", DATE_PLAN, "2026-03-25", PRECISION_SPAN,
	     "2026-03-21/2026-04-10 ultimo marts/primo april"},
	    {"medio/ultimo marts", DATE_PLAN, "2026-03-15", PRECISION_SPAN, "2026-03-11/2026-03-31 medio/ultimo marts"},
	    {"primo/medio 2026", DATE_PLAN, "2026-01-05", PRECISION_SPAN, "2026-01-01/2026-08-31 primo/medio 2026"},
	    {"i løbet af marts", DATE_PLAN, "2026-03-15", PRECISION_MONTH, "2026-03-01/2026-03-31 i løbet af marts"},
	    {"i løbet af 2026", DATE_PLAN, "2026-07-01", PRECISION_YEAR, "2026-01-01/2026-12-31 i løbet af 2026"},
	    {"i marts", DATE_PLAN, "2026-03-15", PRECISION_MONTH, "2026-03-01/2026-03-31 marts"},
	    {"maj/juni", DATE_PLAN, "2026-05-15", PRECISION_SPAN, "2026-05-01/2026-06-30 maj/juni"},
	    {"maj–juni", DATE_PLAN, "2026-05-15", PRECISION_SPAN, "2026-05-01/2026-06-30 maj/juni"},
	    {"maj - juni 2027", DATE_PLAN, "2027-05-15", PRECISION_SPAN, "2027-05-01/2027-06-30 maj/juni 2027"},
	    {"februar/marts", DATE_PLAN, "2026-02-15", PRECISION_SPAN, "2026-02-01/2026-03-31 februar/marts"},
	    {"januar/februar", DATE_PLAN, "2027-01-15", PRECISION_SPAN, "2027-01-01/2027-02-28 januar/februar 2027"},
	    {"december/januar", DATE_PLAN, "2026-12-15", PRECISION_SPAN, "2026-12-01/2027-01-31 december/januar 2027"},
	    {"december/januar 2027", DATE_PLAN, "2026-12-15", PRECISION_SPAN,
	     "2026-12-01/2027-01-31 december/januar 2027"},
	    {"december 2026/januar", DATE_PLAN, "2026-12-15", PRECISION_SPAN,
	     "2026-12-01/2027-01-31 december 2026/januar 2027"},
	    {"december/januar", DATE_HAPPENED, "2025-12-15", PRECISION_SPAN, "2025-12-01/2026-01-31 december/januar"},
	    {"ultimo 2026/primo 2027", DATE_PLAN, "2026-12-25", PRECISION_SPAN,
	     "2026-09-01/2027-04-30 ultimo 2026/primo 2027"},
	    {"2026-2027", DATE_PLAN, "2026-07-01", PRECISION_SPAN, "2026-01-01/2027-12-31 2026/2027"},
	    {"marts 2006", DATE_BORN, "2006-03-15", PRECISION_MONTH, "2006-03-01/2006-03-31 marts 2006"},
	    {"3/2006", DATE_BORN, "2006-03-15", PRECISION_MONTH, "2006-03-01/2006-03-31 marts 2006"},
	    {"03-2006", DATE_BORN, "2006-03-15", PRECISION_MONTH, "2006-03-01/2006-03-31 marts 2006"},
	    {"maj", DATE_HAPPENED, "2025-05-15", PRECISION_MONTH, "2025-05-01/2025-05-31 maj 2025"},
	    {"marts", DATE_HAPPENED, "2026-03-15", PRECISION_MONTH, "2026-03-01/2026-03-31 marts"},
	    {"2006", DATE_BORN, "2006-07-01", PRECISION_YEAR, "2006-01-01/2006-12-31 2006"},
	    {"2026", DATE_PLAN, "2026-07-01", PRECISION_YEAR, "2026-01-01/2026-12-31 2026"},
	    {"2019", DATE_HAPPENED, "2019-07-01", PRECISION_YEAR, "2019-01-01/2019-12-31 2019"},
	    {"uge 12", DATE_PLAN, "2026-03-16", PRECISION_WEEK, "2026-03-16/2026-03-22 uge 12"},
	    {"uge12", DATE_PLAN, "2026-03-16", PRECISION_WEEK, "2026-03-16/2026-03-22 uge 12"},
	    {"u12", DATE_PLAN, "2026-03-16", PRECISION_WEEK, "2026-03-16/2026-03-22 uge 12"},
	    {"uge 53", DATE_PLAN, "2026-12-28", PRECISION_WEEK, "2026-12-28/2027-01-03 uge 53"},
	    {"uge 3", DATE_PLAN, "2027-01-18", PRECISION_WEEK, "2027-01-18/2027-01-24 uge 3 2027"},
	    {"uge 51", DATE_HAPPENED, "2025-12-15", PRECISION_WEEK, "2025-12-15/2025-12-21 uge 51 2025"},
	    {"uge 12, 2026", DATE_BORN, "2026-03-16", PRECISION_WEEK, "2026-03-16/2026-03-22 uge 12 2026"},
	    {"uge 12-14", DATE_PLAN, "2026-03-16", PRECISION_SPAN, "2026-03-16/2026-04-05 uge 12-14"},
	    {"uge 10/12", DATE_PLAN, "2026-03-02", PRECISION_SPAN, "2026-03-02/2026-03-22 uge 10-12"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct date_reading reading;
		struct error error;
		char stored[PERIOD_STORED_SIZE];
		check(&(struct vector){cases[i].typed, cases[i].context, cases[i].day, cases[i].precision});
		assert_int_equal(date_read(cases[i].typed, cases[i].context, today(), &reading, &error), STATUS_OK);
		period_format(&reading.period, stored);
		assert_string_equal(stored, cases[i].stored);
	}
}

/* What a field shows is read again as the same period. */
static void
reads_what_a_field_shows(void **state)
{
	(void)state;
	const char *const typed[] = {
	    "12/3",   "medio marts", "ultimo marts/primo april", "maj/juni",        "ultimo 2026",
	    "uge 12", "uge 3",       "i løbet af maj",           "medio februar",   "2026",
	    "marts",  "uge 12-14",   "december/januar",          "medio/ultimo maj"};
	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
		struct date_reading first, again;
		struct error error;
		struct text shown = {0};
		assert_int_equal(date_read(typed[i], DATE_PLAN, today(), &first, &error), STATUS_OK);
		period_add_field(&shown, &first.period);
		assert_int_equal(date_read(text_get(&shown), DATE_PLAN, today(), &again, &error), STATUS_OK);
		assert_true(period_equal(&first.period, &again.period));
		text_clear(&shown);
	}
}

/* Weeks belong to the ISO year, which is not the calendar's around New Year. */
static void
weeks_around_new_year(void **state)
{
	(void)state;
	struct date_reading reading;
	struct error error;
	struct date new_year = date_make(2027, 1, 1);
	assert_int_equal(date_read("uge 53", DATE_PLAN, new_year, &reading, &error), STATUS_OK);
	assert_int_equal(date_compare(reading.date, date_make(2026, 12, 28)), 0);
	assert_int_equal(date_read("uge 1", DATE_PLAN, new_year, &reading, &error), STATUS_OK);
	assert_int_equal(date_compare(reading.date, date_make(2027, 1, 4)), 0);
	assert_int_equal(date_read("december/januar", DATE_PLAN, new_year, &reading, &error), STATUS_OK);
	assert_int_equal(date_compare(reading.period.first, date_make(2026, 12, 1)), 0);
}

static void
survives_any_bytes(void **state)
{
	(void)state;
	const char *const pieces[] = {"1",     "24",    "/",        "-",         ".",  " ", "uge",       "ti",
				      "marts", "medio", "2026",     "+",         "i ", "(", "løbet af ", "–",
				      "\xFF",  "å",     "\xCC\x8A", "999999999", "og", "d"};
	unsigned seed = 7;
	int understood = 0;
	for (int round = 0; round < 20000; round++) {
		char typed[256] = "";
		seed = seed * 1103515245 + 12345;
		for (unsigned i = 0, count = (seed >> 16) % 8; i < count; i++) {
			seed = seed * 1103515245 + 12345;
			strcat(typed, pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)]);
		}
		struct date_reading reading;
		struct error error;
		enum status status = date_read(typed, (enum date_context)(round % 3), today(), &reading, &error);
		if (status == STATUS_OK) {
			assert_true(date_compare(reading.period.first, reading.period.last) <= 0);
			assert_true(date_compare(reading.period.first, reading.date) <= 0);
			assert_true(date_compare(reading.date, reading.period.last) <= 0);
			understood++;
		} else {
			assert_int_equal(status, STATUS_INVALID);
			assert_true(error.message[0] != '\0');
		}
	}
	assert_true(understood > 500);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_the_reference_vectors), cmocka_unit_test(reads_more_days),
	    cmocka_unit_test(leap_day_without_year),       cmocka_unit_test(says_what_is_wrong),
	    cmocka_unit_test(reads_imprecise_forms),       cmocka_unit_test(reads_what_a_field_shows),
	    cmocka_unit_test(weeks_around_new_year),       cmocka_unit_test(survives_any_bytes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
