# What script/run and script/test share: where the source is, and the Debian packages that are needed.
# Sourced by bash with `set -euo pipefail`; leaves the working folder at the root of the source.

unset CDPATH
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
root=$PWD

build_packages=(build-essential cmake ninja-build pkg-config
	libncurses-dev libsqlite3-dev uuid-dev libutf8proc-dev libjansson-dev
	libcairo2-dev libpango1.0-dev libxlsxwriter-dev fonts-dejavu-core)
test_packages=(libcmocka-dev libvterm-dev clang clang-format clang-tidy cppcheck sqlite3 ccache poppler-utils unzip
	libreoffice-calc-nogui)

say() {
	printf '%s\n' "$*" >&2
}

# Installs those of the named packages that are missing; does nothing, quickly, when all are there.
install_packages() {
	local missing=() name
	if ! command -v dpkg-query >/dev/null; then
		say "This is not Debian: nothing is installed. Needed are: $*"
		return
	fi
	for name in "$@"; do
		dpkg-query --show --showformat='${db:Status-Status}' "$name" 2>/dev/null | grep -qx installed ||
			missing+=("$name")
	done
	[[ ${#missing[@]} -gt 0 ]] || return 0

	local as_root=()
	if [[ $EUID -ne 0 ]]; then
		if ! command -v sudo >/dev/null; then
			say "Missing packages: ${missing[*]}"
			say "Install them as root: apt-get install ${missing[*]}"
			return 1
		fi
		as_root=(sudo)
	fi
	say "Installing ${missing[*]} ..."
	local log
	log=$(mktemp)
	if ! { "${as_root[@]}" apt-get update -qq &&
		"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
			apt-get install -y -qq --no-install-recommends "${missing[@]}"; } </dev/null >"$log" 2>&1; then
		tail -n 20 -- "$log" >&2
		rm -f -- "$log"
		say "Could not install: ${missing[*]}"
		say "Is there a network, and a Debian 12 package source in /etc/apt?"
		return 1
	fi
	rm -f -- "$log"
}

# configure FOLDER OPTION...: sets up a build folder once; Ninja itself notices later changes.
configure() {
	local folder=$1
	shift
	[[ -f $folder/build.ninja ]] && return
	local ccache=()
	if command -v ccache >/dev/null; then
		ccache=(-DCMAKE_C_COMPILER_LAUNCHER=ccache)
	fi
	cmake -S "$root" -B "$folder" -G Ninja "${ccache[@]}" "$@" >&2
}
