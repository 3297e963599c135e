/* The least program that does a list's visible work on the same data file: what the machine itself costs, to measure
 * by. Keys: arrows, page, Home, End; s sorts, / searches in memory, Enter shows a card, i an activity, w saves, q
 * leaves. */
#include <curses.h>
#include <fcntl.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>

enum { ROWS = 200, NAME_KEY = 160, TERM_SIZE = 60 };

#define COLUMNS                                                                                                        \
	"number, first_name || ' ' || last_name, ifnull(born, ''), ifnull(phone, ''), state, ifnull(last_contact, "    \
	"''), "                                                                                                        \
	"ifnull(next_task, ''), "

#define SELECT(key) "SELECT " COLUMNS key " FROM youth WHERE deleted_at IS NULL "
#define FIRST(key) SELECT(key) "ORDER BY " key ", number LIMIT ?1"
#define LAST(key) SELECT(key) "ORDER BY " key " DESC, number DESC LIMIT ?1"
#define NEXT(key) SELECT(key) "AND (" key ", number) > (?2, ?3) ORDER BY " key ", number LIMIT ?1"
#define PREVIOUS(key) SELECT(key) "AND (" key ", number) < (?2, ?3) ORDER BY " key " DESC, number DESC LIMIT ?1"

struct person {
	int number;
	char name[96], born[12], phone[16], contact[12], task[48];
	int state;
	char key[NAME_KEY];
};

/* One order of the list: by name or by birth. */
struct order {
	const char *name;
	sqlite3_stmt *first, *last, *next, *previous;
};

/* Search keys in list order, one a line. */
struct arena {
	char *bytes;
	size_t length;
	unsigned *starts;
	int *numbers;
	int count;
};

struct floor {
	sqlite3 *database;
	int lock;
	struct order orders[2];
	int order;
	struct person people[ROWS];
	int count, height, selected;
	long position, total;
	struct arena arena;
	sqlite3_stmt *one, *card, *touch;
	sqlite3_stmt *answers, *invited; /* of the activity most are invited to */
	bool searching;
	char term[TERM_SIZE + 1];
	char said[80];
};

static sqlite3_stmt *
prepare(struct floor *floor, const char *sql)
{
	sqlite3_stmt *statement;
	if (sqlite3_prepare_v3(floor->database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK) {
		fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(floor->database));
		exit(1);
	}
	return statement;
}

static void
copy_text(char *out, size_t size, sqlite3_stmt *statement, int column)
{
	const char *text = (const char *)sqlite3_column_text(statement, column);
	snprintf(out, size, "%s", text ? text : "");
}

static void
read_person(struct person *person, sqlite3_stmt *statement)
{
	person->number = sqlite3_column_int(statement, 0);
	copy_text(person->name, sizeof(person->name), statement, 1);
	copy_text(person->born, sizeof(person->born), statement, 2);
	copy_text(person->phone, sizeof(person->phone), statement, 3);
	person->state = sqlite3_column_int(statement, 4);
	copy_text(person->contact, sizeof(person->contact), statement, 5);
	copy_text(person->task, sizeof(person->task), statement, 6);
	copy_text(person->key, sizeof(person->key), statement, 7);
}

/* Fills the page from a statement with $key, $number and $limit; `after` may be NULL. Gives how many came. */
static int
read_page(struct floor *floor, sqlite3_stmt *statement, const struct person *after, int limit, bool backwards)
{
	struct person people[ROWS];
	int count = 0;
	if (after) {
		sqlite3_bind_text(statement, 2, after->key, -1, SQLITE_STATIC);
		sqlite3_bind_int(statement, 3, after->number);
	}
	sqlite3_bind_int(statement, 1, limit);
	while (count < limit && sqlite3_step(statement) == SQLITE_ROW)
		read_person(&people[count++], statement);
	sqlite3_reset(statement);
	for (int i = 0; i < count; i++)
		floor->people[i] = people[backwards ? count - 1 - i : i];
	return count;
}

static void
open_orders(struct floor *floor)
{
	floor->orders[0] = (struct order){"name", prepare(floor, FIRST("sort_key")), prepare(floor, LAST("sort_key")),
					  prepare(floor, NEXT("sort_key")), prepare(floor, PREVIOUS("sort_key"))};
	floor->orders[1] = (struct order){"birth", prepare(floor, FIRST("born")), prepare(floor, LAST("born")),
					  prepare(floor, NEXT("born")), prepare(floor, PREVIOUS("born"))};
}

static void
show_first(struct floor *floor)
{
	floor->count = read_page(floor, floor->orders[floor->order].first, NULL, floor->height, false);
	floor->selected = 0;
	floor->position = 0;
}

static void
show_last(struct floor *floor)
{
	floor->count = read_page(floor, floor->orders[floor->order].last, NULL, floor->height, true);
	floor->selected = floor->count - 1;
	floor->position = floor->total - 1;
}

static void
turn_page(struct floor *floor, bool forward)
{
	struct order *order = &floor->orders[floor->order];
	struct person edge = floor->people[forward ? floor->count - 1 : 0];
	int count = read_page(floor, forward ? order->next : order->previous, &edge, floor->height, !forward);
	if (count < floor->height) {
		if (forward)
			show_last(floor);
		else
			show_first(floor);
		return;
	}
	floor->count = count;
	floor->position += forward ? floor->height : -floor->height;
}

/* Moves the mark; at the edge the page moves by one row. */
static bool
step(struct floor *floor, int by)
{
	int to = floor->selected + by;
	if (to >= 0 && to < floor->count) {
		floor->selected = to;
		floor->position += by;
		return false;
	}
	struct person kept[ROWS];
	struct order *order = &floor->orders[floor->order];
	memcpy(kept, floor->people, sizeof(kept));
	struct person edge = floor->people[by > 0 ? floor->count - 1 : 0];
	if (read_page(floor, by > 0 ? order->next : order->previous, &edge, 1, false) == 0) {
		memcpy(floor->people, kept, sizeof(kept));
		return false;
	}
	struct person came = floor->people[0];
	size_t others = (size_t)(floor->count - 1) * sizeof(*kept);
	memcpy(floor->people + (by > 0 ? 0 : 1), kept + (by > 0 ? 1 : 0), others);
	floor->people[by > 0 ? floor->count - 1 : 0] = came;
	floor->position += by;
	return true;
}

static void
load_arena(struct floor *floor)
{
	struct arena *arena = &floor->arena;
	size_t capacity = 0;
	arena->starts = calloc((size_t)floor->total + 1, sizeof(*arena->starts));
	arena->numbers = calloc((size_t)floor->total + 1, sizeof(*arena->numbers));
	sqlite3_stmt *all =
	    prepare(floor, "SELECT number, search_key FROM youth WHERE deleted_at IS NULL ORDER BY sort_key, number");
	while (sqlite3_step(all) == SQLITE_ROW && arena->count < floor->total) {
		size_t length = (size_t)sqlite3_column_bytes(all, 1);
		if (arena->length + length + 1 > capacity) {
			capacity = (arena->length + length + 1) * 2;
			arena->bytes = realloc(arena->bytes, capacity);
		}
		arena->starts[arena->count] = (unsigned)arena->length;
		arena->numbers[arena->count++] = sqlite3_column_int(all, 0);
		memcpy(arena->bytes + arena->length, sqlite3_column_text(all, 1), length);
		arena->length += length;
		arena->bytes[arena->length++] = '\n';
	}
	sqlite3_finalize(all);
}

/* The line that holds a byte, searched from `low` on. */
static int
line_of(const struct arena *arena, unsigned place, int low)
{
	int high = arena->count;
	while (high - low > 1) {
		int middle = (low + high) / 2;
		if (arena->starts[middle] <= place)
			low = middle;
		else
			high = middle;
	}
	return low;
}

static void
search(struct floor *floor)
{
	const struct arena *arena = &floor->arena;
	const char *at = arena->bytes, *end = arena->bytes + arena->length;
	int line = 0;
	floor->count = floor->selected = 0;
	floor->position = 0;
	while (at < end && (at = memmem(at, (size_t)(end - at), floor->term, strlen(floor->term)))) {
		if (floor->count < floor->height) {
			line = line_of(arena, (unsigned)(at - arena->bytes), line);
			sqlite3_bind_int(floor->one, 1, arena->numbers[line]);
			if (sqlite3_step(floor->one) == SQLITE_ROW)
				read_person(&floor->people[floor->count++], floor->one);
			sqlite3_reset(floor->one);
		}
		floor->position++;
		at = (const char *)memchr(at, '\n', (size_t)(end - at)) + 1;
	}
}

/* One changed row, safely on disk, with the same lock and settings as the product. */
static void
save(struct floor *floor)
{
	flock(floor->lock, LOCK_EX);
	sqlite3_exec(floor->database, "BEGIN IMMEDIATE", NULL, NULL, NULL);
	sqlite3_bind_int(floor->touch, 1, floor->people[floor->selected].number);
	sqlite3_step(floor->touch);
	sqlite3_reset(floor->touch);
	bool saved = sqlite3_exec(floor->database, "COMMIT", NULL, NULL, NULL) == SQLITE_OK;
	flock(floor->lock, LOCK_UN);
	snprintf(floor->said, sizeof(floor->said), saved ? "SAVED" : "NOT SAVED");
}

static void
draw_row(const struct floor *floor, int i)
{
	attr_t attributes = i == floor->selected ? (attr_t)A_REVERSE : (attr_t)A_NORMAL;
	attrset((int)attributes);
	mvhline(2 + i, 0, ' ', COLS);
	if (i >= floor->count)
		return;
	const struct person *person = &floor->people[i];
	mvprintw(2 + i, 0, "U-%03d", person->number);
	mvaddnstr(2 + i, 12, person->name, 34);
	mvaddstr(2 + i, 48, person->born);
	mvaddstr(2 + i, 60, person->phone);
	attrset(i == floor->selected ? (int)A_REVERSE : COLOR_PAIR(1 + person->state % 6));
	mvprintw(2 + i, 72, "state %d", person->state);
	attrset((int)attributes);
	mvaddstr(2 + i, 84, person->contact);
	mvaddnstr(2 + i, 96, person->task, COLS - 96);
}

static void
draw_line(const struct floor *floor)
{
	attrset((int)A_BOLD);
	mvhline(LINES - 1, 0, ' ', COLS);
	if (floor->searching)
		mvprintw(LINES - 1, 0, "/%s  %ld hits", floor->term, floor->position);
	else
		mvprintw(LINES - 1, 0, "READY %ld of %ld by %s %s", floor->position + 1, floor->total,
			 floor->orders[floor->order].name, floor->said);
}

static void
draw_all(const struct floor *floor)
{
	attrset((int)A_BOLD);
	mvaddstr(0, 0, "floor");
	mvaddstr(
	    1, 0,
	    "NUMBER      NAME                                BORN        PHONE       STATE       CONTACT     NEXT");
	for (int i = 0; i < floor->height; i++)
		draw_row(floor, i);
	draw_line(floor);
	refresh();
}

static void
show_card(struct floor *floor)
{
	sqlite3_bind_int(floor->card, 1, floor->people[floor->selected].number);
	sqlite3_step(floor->card);
	erase();
	for (int i = 0; i < LINES - 2 && i < sqlite3_column_count(floor->card); i++) {
		const char *value = (const char *)sqlite3_column_text(floor->card, i);
		mvprintw(i, 2, "%-18s %s", sqlite3_column_name(floor->card, i), value ? value : "");
	}
	sqlite3_reset(floor->card);
	mvaddstr(LINES - 1, 0, "CARD");
	refresh();
	getch();
	erase();
}

static void
open_activity(struct floor *floor)
{
	sqlite3_exec(floor->database,
		     "CREATE TEMP TABLE greatest AS SELECT activity FROM invitation GROUP BY activity "
		     "ORDER BY count(*) DESC LIMIT 1",
		     NULL, NULL, NULL);
	floor->answers =
	    prepare(floor, "SELECT channel, reply, count(*) FROM invitation WHERE activity = (SELECT * FROM "
			   "greatest) AND deleted_at IS NULL GROUP BY 1, 2");
	floor->invited =
	    prepare(floor, "SELECT " COLUMNS "sort_key FROM youth WHERE deleted_at IS NULL AND id IN (SELECT "
			   "youth FROM invitation WHERE activity = (SELECT * FROM greatest) AND deleted_at "
			   "IS NULL) ORDER BY sort_key LIMIT ?1");
}

/* Who is invited: counted by answer, and the first page of them by name. */
static void
show_activity(struct floor *floor)
{
	if (!floor->answers)
		open_activity(floor);
	erase();
	for (int i = 0; sqlite3_step(floor->answers) == SQLITE_ROW; i++)
		mvprintw(i % 10, 2 + i / 10 * 30, "channel %d, reply %d: %d", sqlite3_column_int(floor->answers, 0),
			 sqlite3_column_int(floor->answers, 1), sqlite3_column_int(floor->answers, 2));
	sqlite3_reset(floor->answers);
	floor->count = read_page(floor, floor->invited, NULL, floor->height - 12, false);
	for (int i = 0; i < floor->count; i++)
		mvprintw(12 + i, 2, "U-%03d  %-40s %s", floor->people[i].number, floor->people[i].name,
			 floor->people[i].phone);
	mvaddstr(LINES - 1, 0, "ACTIVITY");
	refresh();
	getch();
	erase();
	show_first(floor);
}

static void
search_key(struct floor *floor, int key)
{
	size_t length = strlen(floor->term);
	if (key == 27) {
		floor->searching = false;
		show_first(floor);
		return;
	}
	if (key >= ' ' && key < 127 && length < TERM_SIZE) {
		floor->term[length] = (char)key;
		floor->term[length + 1] = '\0';
	}
	search(floor);
}

/* Gives whether the whole page is to be drawn. */
static bool
list_key(struct floor *floor, int key)
{
	switch (key) {
	case KEY_DOWN:
		return step(floor, 1);
	case KEY_UP:
		return step(floor, -1);
	case KEY_NPAGE:
	case KEY_PPAGE:
		turn_page(floor, key == KEY_NPAGE);
		return true;
	case KEY_HOME:
		show_first(floor);
		return true;
	case KEY_END:
		show_last(floor);
		return true;
	case 's':
		floor->order = !floor->order;
		show_first(floor);
		return true;
	case '/':
		if (!floor->arena.bytes)
			load_arena(floor);
		floor->searching = true;
		floor->term[0] = '\0';
		return false;
	case 'w':
		save(floor);
		return false;
	case '\n':
		show_card(floor);
		return true;
	case 'i':
		show_activity(floor);
		return true;
	default:
		return false;
	}
}

static void
open_screen(void)
{
	initscr();
	endwin();
	refresh();
	start_color();
	for (short i = 1; i < 7; i++)
		init_pair(i, i, COLOR_BLACK);
	cbreak();
	noecho();
	keypad(stdscr, TRUE);
	curs_set(0);
	set_escdelay(25);
}

static bool
open_data(struct floor *floor, const char *path)
{
	char lock[4096];
	snprintf(lock, sizeof(lock), "%s.lock", path);
	floor->lock = open(lock, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	if (floor->lock < 0 || sqlite3_open_v2(path, &floor->database, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
		return false;
	sqlite3_exec(floor->database,
		     "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
		     "PRAGMA temp_store = 2; PRAGMA mmap_size = 0; PRAGMA cache_size = -8000",
		     NULL, NULL, NULL);
	open_orders(floor);
	floor->one = prepare(floor, SELECT("sort_key") "AND number = ?1");
	floor->card = prepare(floor, "SELECT * FROM youth WHERE number = ?1");
	floor->touch = prepare(floor, "UPDATE youth SET version = version + 1 WHERE number = ?1");
	sqlite3_stmt *count = prepare(floor, "SELECT count(*) FROM youth WHERE deleted_at IS NULL");
	sqlite3_step(count);
	floor->total = (long)sqlite3_column_int64(count, 0);
	sqlite3_finalize(count);
	return true;
}

int
main(int count, char **arguments)
{
	static struct floor floor;
	setlocale(LC_ALL, "");
	if (count != 2 || !open_data(&floor, arguments[1])) {
		fprintf(stderr, "use: floor FILE\n");
		return 2;
	}
	open_screen();
	floor.height = LINES - 3 < ROWS ? LINES - 3 : ROWS;
	show_first(&floor);
	draw_all(&floor);
	for (int key; (key = getch()) != 'q' || floor.searching;) {
		int before = floor.selected;
		floor.said[0] = '\0';
		bool was_searching = floor.searching;
		if (was_searching)
			search_key(&floor, key);
		if (was_searching || list_key(&floor, key)) {
			draw_all(&floor);
			continue;
		}
		if (before != floor.selected) {
			draw_row(&floor, before);
			draw_row(&floor, floor.selected);
		}
		draw_line(&floor);
		refresh();
	}
	endwin();
	sqlite3_close(floor.database);
	return 0;
}
