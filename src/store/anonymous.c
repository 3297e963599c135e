/* Headers that tell nothing: of records whose entity is anonymous. */
#include "anonymous.h"

static int
random_number(void)
{
	const struct uuid id = uuid_make();
	int number = 0;

	for (int i = 0; i < 4; i++)
		number = (number & 0x7FFFFF) << 8 | id.bytes[i];
	return number == 0 ? 1 : number;
}

enum status
anonymous_number(struct store *store, const struct entity *entity, int *number, struct error *error)
{
	struct text sql = {0};
	enum status status = STATUS_OK;
	bool taken = true;

	text_add(&sql, "SELECT 1 FROM ");
	sql_add_name(&sql, entity->name);
	text_add(&sql, " WHERE number = $number");
	while (status == STATUS_OK && taken) {
		sqlite3_stmt *statement = statement_get(store, text_get(&sql), error);

		status = statement == NULL ? error->status : STATUS_OK;
		if (statement == NULL)
			break;
		*number = random_number();
		statement_bind_integer(statement, "$number", *number);
		status = statement_step(store, statement, &taken, error);
		sqlite3_reset(statement);
	}
	text_clear(&sql);
	return status;
}

enum status
anonymous_refuse(struct error *error)
{
	return error_set(error, STATUS_INVALID, "Kortet er uden navn og kan ikke rettes. Slet det, og skriv det igen.");
}
