# Makes the table of «size, round, who, act, measure, value» lines: medians over the rounds, and ratios within a round.
BEGIN {
	FS = "\t"
	aims["start", "ms"] = 2.0
	aims["step", "ms"] = aims["page", "ms"] = aims["jump", "ms"] = aims["sort", "ms"] = 1.5
	aims["card", "ms"] = aims["search", "ms"] = aims["held", "cpu"] = 2.0
	aims["lift", "ms"] = aims["workshop", "ms"] = 2.0
	most["step", "bytes"] = most["tick", "bytes"] = most["lift", "bytes"] = 330
	most["overview", "ms"] = most["plan", "ms"] = "16, 50 at 1000000"
	most["page", "writes"] = 2
	most["memory", "kib"] = "16384 at 64000, 65536 at 1000000"
	most["held", "ms"] = 10
	most["idle", "wakeups"] = "the change check, 1"
}

{
	value[$1, $2, $3, $4, $5] = $6
	if (!(($1) in seen_size)) {
		seen_size[$1] = 1
		size[++sizes] = $1
	}
	if (!(($4, $5) in seen_row)) {
		seen_row[$4, $5] = 1
		act[++rows] = $4
		measure[rows] = $5
	}
	if ($2 + 1 > rounds)
		rounds = $2 + 1
}

END {
	for (s = 1; s <= sizes; s++) {
		printf "\n%s young people\n  %-8s %-8s %10s %10s %7s %15s  %s\n", size[s], "act", "", "ours", "floor", "ratio", "range", "aim"
		for (r = 1; r <= rows; r++)
			print_row(size[s], act[r], measure[r])
	}
	if (sizes > 1) {
		printf "\nGrowth from %s to %s young people (aim <= 1.3 but for start and search)\n", size[1], size[sizes]
		for (r = 1; r <= rows; r++)
			if (measure[r] == "ms")
				printf "  %-8s %6.2f\n", act[r],
					middle(size[sizes], "program", act[r], "ms") / middle(size[1], "program", act[r], "ms")
	}
}

# The median over the rounds; `who` is program, floor or ratio.
function middle(of, who, act, measure,	round, count, i, j, x, list) {
	count = 0
	for (round = 0; round < rounds; round++) {
		if (who != "ratio")
			x = value[of, round, who, act, measure]
		else if (value[of, round, "floor", act, measure] > 0)
			x = value[of, round, "program", act, measure] / value[of, round, "floor", act, measure]
		else
			continue
		for (i = ++count; i > 1 && list[i - 1] > x; i--)
			list[i] = list[i - 1]
		list[i] = x
	}
	lowest = list[1]
	highest = list[count]
	return count ? (list[int((count + 1) / 2)] + list[int(count / 2) + 1]) / 2 : 0
}

function print_row(of, act, measure,	ours, floor, ratio, aim) {
	ours = middle(of, "program", act, measure)
	floor = middle(of, "floor", act, measure)
	ratio = middle(of, "ratio", act, measure)
	aim = ""
	if ((act, measure) in aims)
		aim = sprintf("<= %.1f %s", aims[act, measure], ratio > aims[act, measure] ? "MISSED" : "")
	else if (act ~ /^(save|tick|drop)$/ && measure == "ms")
		aim = sprintf("<= %.1f ms %s", 3 * floor + 2, ours > 3 * floor + 2 ? "MISSED" : "")
	else if ((act, measure) in most)
		aim = "ours <= " most[act, measure]
	printf "  %-8s %-8s %10.3f %10.3f %7s %15s  %s\n", act, measure, ours, floor, ratio ? sprintf("%.2f", ratio) : "-",
		ratio ? sprintf("%.2f - %.2f", lowest, highest) : "", aim
}
