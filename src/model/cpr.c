/* CPR numbers: the birth date in one, and finding one in a text. None is ever kept. */
#include "model/youth.h"

#include <string.h>

enum { CPR_DIGITS = 10, REPLACEMENT_DAYS = 60 };

static int
two_digits(const int *digits)
{
	return digits[0] * 10 + digits[1];
}

/* By the 7th digit, as the CPR office states it; the last four say nothing else that is used. */
static int
birth_year(int seventh, int year)
{
	if (seventh <= 3)
		return 1900 + year;
	if (seventh == 4 || seventh == 9)
		return year <= 36 ? 2000 + year : 1900 + year;
	return year <= 57 ? 2000 + year : 1800 + year;
}

static bool
birth_date(const int digits[CPR_DIGITS], struct date *born)
{
	int day = two_digits(digits), month = two_digits(digits + 2);
	int year = birth_year(digits[6], two_digits(digits + 4));

	if (day > REPLACEMENT_DAYS)
		day -= REPLACEMENT_DAYS;
	if (!date_is_valid(year, month, day))
		return false;
	*born = date_make(year, month, day);
	return true;
}

bool
cpr_birth_date(const char *typed, struct date *born)
{
	int digits[CPR_DIGITS + 1] = {0};
	int count = 0;

	for (; *typed != '\0'; typed++) {
		if (*typed == ' ' || *typed == '-')
			continue;
		if (*typed < '0' || *typed > '9' || count == CPR_DIGITS)
			return false;
		digits[count++] = *typed - '0';
	}
	if (count == CPR_DIGITS - 1) {
		memmove(digits + 1, digits, (CPR_DIGITS - 1) * sizeof(digits[0]));
		digits[0] = 0;
		count++;
	}
	return count == CPR_DIGITS && birth_date(digits, born);
}

static bool
is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* Six digits, perhaps a dash between spaces, four digits. */
static bool
begins_number(const char *text)
{
	int digits[CPR_DIGITS];
	struct date born;
	int count = 0;

	while (count < 6 && is_digit(text[0]))
		digits[count++] = *text++ - '0';
	if (count < 6)
		return false;
	text += *text == ' ' ? 1 : 0;
	if (*text == '-')
		text++;
	else if (strncmp(text, "–", strlen("–")) == 0)
		text += strlen("–");
	text += *text == ' ' ? 1 : 0;
	while (count < CPR_DIGITS && is_digit(text[0]))
		digits[count++] = *text++ - '0';
	return count == CPR_DIGITS && !is_digit(text[0]) && birth_date(digits, &born);
}

bool
cpr_is_in(const char *text)
{
	bool after_digit = false;

	for (; *text != '\0'; text++) {
		if (!after_digit && is_digit(*text) && begins_number(text))
			return true;
		after_digit = is_digit(*text);
	}
	return false;
}
