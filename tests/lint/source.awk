# Reads C files and reports what breaks the rules of the house: floors, sizes, words and habits.
# Called in the root of the source with paths relative to it; one report a line, «path:line: rule: why».

BEGIN {
	below["base"] = " base "
	below["model"] = " base model "
	below["store"] = " base model store "
	below["tui"] = " base tui "
	below["exchange"] = " base model store exchange "
	below["ui"] = " base model store tui exchange ui app parts list form youth overview workshop visits places plan " \
		"meeting reports start tools "
	below["cli"] = " base model store exchange cli "
	control = "^(if|for|while|switch|do|else|[}] else)([ ({]|$)"
	banned = "(borger|klient|sag)(en|er|ens|erne|ernes|ers|e|s)?"
	vulnerable = "sårbar"
}

FNR == 1 {
	finish_file()
	path = FILENAME
	part_count = split(path, part, "/")
	floor = part[1] == "src" || part[1] == "include" ? part[2] : ""
	if (path == "src/main.c" || path == "src/paper.c")
		floor = "main"
	is_header = path ~ /\.h$/
	in_comment = in_body = 0
	signature = ""
	if ($0 !~ /^\/\*/)
		report("comment", "a file begins with one sentence that says what it is")
}

{
	line_count = FNR
	if ($0 ~ /(^|[^A-Za-z_])(TODO|FIXME|XXX|HACK)([^A-Za-z_]|$)/)
		report("todo", "work to be done belongs in an issue")
	if ($0 ~ /\.\.\/shared|["( ]\/work\// || (floor != "" && $0 ~ /["( ]\/(home|root)\/[a-z]/))
		report("path", "a path of one machine")
	if ($0 ~ /NOLINT|cppcheck-suppress/ && $0 !~ /(NOLINT[A-Z]*\([a-z].*\):|cppcheck-suppress [a-zA-Z]+:) *[A-Za-z]+ [a-z]+ /)
		report("silence", "a judge is silenced by name and with a reason")
	if ($0 ~ /^#[ \t]*include/)
		check_include($0)
	split_line($0)
	check_words()
	check_habits()
	check_shape($0)
}

END {
	finish_file()
	exit reports > 0
}

function report(rule, why) {
	printf "%s:%d: %s: %s\n", path, FNR, rule, why
	reports++
}

function finish_file() {
	if (path == "")
		return
	limit = is_header ? 120 : 500
	if (line_count > limit) {
		printf "%s:%d: size: more than %d lines\n", path, line_count, limit
		reports++
	}
}

# Sets `code` (strings emptied, comments gone) and `strings` (the contents of the strings, one blank apart).
function split_line(line,	character, end) {
	code = strings = ""
	while (line != "") {
		if (in_comment) {
			end = index(line, "*/")
			if (!end)
				return
			in_comment = 0
			line = substr(line, end + 2)
		} else if (match(line, /"|'|\/\*|\/\//)) {
			code = code substr(line, 1, RSTART - 1)
			character = substr(line, RSTART, 1)
			line = substr(line, RSTART + RLENGTH)
			if (character == "/") {
				if (RLENGTH == 2 && substr($0, length($0) - length(line) - 1, 2) == "//")
					return
				in_comment = 1
			} else
				line = skip_string(line, character)
		} else {
			code = code line
			return
		}
	}
}

function skip_string(line, quote,	position, character) {
	for (position = 1; position <= length(line); position++) {
		character = substr(line, position, 1)
		if (character == "\\")
			position++
		else if (character == quote)
			break
	}
	if (quote == "\"")
		strings = strings " " substr(line, 1, position - 1)
	code = code quote quote
	return substr(line, position + 1)
}

function check_include(line,	name, folder) {
	if (match(line, /"[^"]*"/)) {
		name = substr(line, RSTART + 1, RLENGTH - 2)
		if (name ~ /\.\./ && floor != "")
			report("layer", "no path goes upwards")
		folder = name ~ /\// ? substr(name, 1, index(name, "/") - 1) : floor
		if (floor != "" && floor != "main" && index(below[floor], " " folder " ") == 0)
			report("layer", floor " may not include " name)
		if (floor == "main" && folder == "tui")
			report("layer", "main may not include " name)
		return
	}
	if (line ~ /<(ncursesw?\/)?(n?curses|term|panel|form|menu)\.h>/ && path != "src/tui/terminal.c" && floor != "")
		report("layer", "curses is known to src/tui/terminal.c alone")
	if (line ~ /<sqlite3\.h>/ && path !~ /^src\/store\// && floor != "")
		report("layer", "sqlite3 is known to src/store/ alone")
	if (line ~ /<(uuid\/)?uuid\.h>/ && path != "src/base/uuid.c" && floor != "")
		report("layer", "libuuid is known to src/base/uuid.c alone")
	if (line ~ /<jansson\.h>/ && floor != "") {
		if (floor != "exchange" || is_header || (jansson_in != "" && jansson_in != path))
			report("layer", "jansson is known to one file of src/exchange/ alone")
		jansson_in = path
	}
	if (line ~ /<(cairo[a-z-]*|pango\/.*)\.h>/ && floor != "" && path !~ /^src\/exchange\/document_pdf/)
		report("layer", "cairo and pango are known to src/exchange/document_pdf* alone")
	if (line ~ /<xlsxwriter\.h>/ && floor != "" && path != "src/exchange/document_xlsx.c")
		report("layer", "xlsxwriter is known to src/exchange/document_xlsx.c alone")
	if (line ~ /<utf8proc\.h>/ && floor != "" && path !~ /^src\/base\//)
		report("layer", "utf8proc is known to src/base/ alone")
}

function check_words(	lower) {
	if (strings == "" || floor == "")
		return
	lower = " " tolower(strings) " "
	if (lower ~ ("[^a-z\200-\377]" banned "[^a-z\200-\377]") || index(lower, vulnerable))
		report("word", "on screen they are «ung» and «unge»:" strings)
}

function check_habits() {
	if (code ~ /[\200-\377]/)
		report("name", "identifiers are English, in ASCII")
	if (code ~ /^[ \t]*typedef / && code !~ /\(/)
		report("typedef", "only function types have a typedef")
	if (path ~ /^tests\// && code ~ /(^|[^A-Za-z_])(sleep|usleep|nanosleep|clock_nanosleep|thrd_sleep) *\(/)
		report("sleep", "a test waits for a state, never for a time")
	if (floor != "" && code ~ /(^|[^A-Za-z_])(gets|strcpy|strcat|sprintf|vsprintf|strtok|system|popen|tmpnam|mktemp) *\(/)
		report("unsafe", "a call that cannot be made safely")
}

function check_shape(line,	indent) {
	if (in_body) {
		if (line ~ /^}/) {
			if (body_lines > 60)
				report("function", name " has " body_lines " lines")
			in_body = 0
			return
		}
		if (line !~ /^[ \t]*[[{].*[,}]$/)
			body_lines++
		if (match(line, /^\t+/)) {
			indent = RLENGTH
			if (indent > 4 && substr(line, indent + 1) ~ control)
				report("nesting", name " nests deeper than 4")
		}
		return
	}
	if (line ~ /^[a-z_][A-Za-z0-9_]*\(/) {
		name = substr(line, 1, index(line, "(") - 1)
		signature = code
	} else if (signature != "" && line !~ /^{/)
		signature = signature code
	if (signature == "")
		return
	if (line ~ /^{/) {
		sub(/^[^(]*\(/, "", signature)
		sub(/, *\.\.\.\)/, ")", signature)
		if (count_parameters(signature) > 6)
			report("parameters", name " has more than 6")
		in_body = 1
		body_lines = 0
		signature = ""
	} else if (code ~ /;[ \t]*$/)
		signature = ""
}

# The commas outside inner brackets, and one.
function count_parameters(list,	position, depth, character, count) {
	count = 1
	for (position = 1; position <= length(list); position++) {
		character = substr(list, position, 1)
		if (character == "(")
			depth++
		else if (character == ")" && --depth < 0)
			break
		else if (character == "," && depth == 0)
			count++
	}
	return count
}
