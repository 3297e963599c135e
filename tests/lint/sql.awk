# Reads the SQL of data/ and the strings of src/store/ and reports what PostgreSQL would not understand alike.
# Called in the root of the source with paths relative to it; one report a line, «path:line: rule: why».

BEGIN {
	word = "(^|[^A-Za-z_0-9])"
	end = "([^A-Za-z_0-9]|$)"
	forbid("INSERT +OR +[A-Z]+|REPLACE +INTO", "write ON CONFLICT … DO")
	forbid("GROUP_CONCAT|STRING_AGG|JSON[A-Z_]*", "no JSON, no gathering of texts")
	forbid("GLOB|REGEXP|ILIKE|MATCH|FTS[345]", "search goes by LIKE on a folded column")
	forbid("CURRENT_(TIMESTAMP|DATE|TIME)", "the program makes the times")
	forbid("(DATE|TIME|DATETIME|STRFTIME|JULIANDAY|UNIXEPOCH|NOW) *\\(", "the program makes the times")
	forbid("AUTOINCREMENT|ROWID|OID|LAST_INSERT_ROWID", "keys are uuids")
	forbid("IFNULL *\\(|IIF *\\(|INSTR *\\(|PRINTF *\\(|TYPEOF *\\(|TOTAL *\\(|HEX *\\(|RANDOMBLOB *\\(|CHAR *\\(",
		"a function that SQLite has alone")
	forbid("GENERATED|VIRTUAL|STORED|CREATE +TRIGGER|WITHOUT +ROWID|STRICT", "not in portable SQL")
	forbid("INDEXED +BY|NOT +INDEXED|COLLATE +NOCASE|COLLATE +RTRIM|NATURAL +JOIN|(RIGHT|FULL)( +OUTER)? +JOIN",
		"not in portable SQL")
	forbid("IS +(NOT +)?\\$[A-Z0-9]+", "write IS NOT DISTINCT FROM")
	ddl = "(REAL|NUMERIC|BLOB|VARCHAR|FLOAT|DOUBLE|BOOLEAN|DATETIME|BIGINT|INT)"
}

FNR == 1 {
	is_c = FILENAME ~ /\.[ch]$/
	if (!is_c && $0 !~ /^--/) {
		print FILENAME ":1: comment: a file begins with one sentence that says what it is"
		reports++
	}
}

is_c {
	line = $0
	sub(/^[ \t]*\/?\*.*/, "", line)
	while (match(line, /"([^"\\]|\\.)*"/)) {
		text = substr(line, RSTART + 1, RLENGTH - 2)
		line = substr(line, RSTART + RLENGTH)
		if (is_sql(text))
			check(text)
	}
	next
}

{
	text = $0
	sub(/--.*/, "", text)
	check(text)
	upper = toupper(text)
	if (upper ~ (word ddl end))
		report("columns are TEXT or INTEGER")
	if (upper ~ (word "PRAGMA" end))
		report("pragmas have a unit of their own")
}

END {
	exit reports > 0
}

function forbid(pattern, reason) {
	rule[++rule_count] = "(" pattern ")"
	why[rule_count] = reason
}

function report(reason) {
	printf "%s:%d: sql: %s\n", FILENAME, FNR, reason
	reports++
}

# Prose in the strings of a C file is not SQL; a word in capitals and a blank after it is.
function is_sql(text) {
	return text ~ /(^|[ (])(SELECT|FROM|WHERE|INSERT|UPDATE|DELETE|VALUES|ORDER BY|GROUP BY|JOIN|AND|OR|LIKE|CASE|SET|EXISTS|LIMIT) / &&
		text !~ /PRAGMA/
}

function check(text,	upper, bare, i) {
	gsub(/'[^'!]*'/, "''", text)
	upper = toupper(text)
	for (i = 1; i <= rule_count; i++)
		if (upper ~ (word rule[i] (rule[i] ~ /\\\(\)$/ ? "" : end)))
			report(why[i])
	if (upper ~ (word "LIKE" end) && upper !~ /LIKE +[$'%A-Z0-9_|() ]+ESCAPE '!'/)
		report("LIKE goes with ESCAPE '!'")
	if (text ~ /==|&&|->/)
		report("an operator that SQLite has alone")
	bare = text
	gsub(/'([^']|'')*'/, "", bare)
	if (bare ~ /\?/)
		report("values are bound as $1 or $name")
}
