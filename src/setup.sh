# Finds what is missing on this machine and installs it with its package manager.
# Sourced by ./run and tests/run; POSIX sh, nothing but a shell is taken as given.
#
#   setup_needs build        what the program is built with
#   setup_needs build tests  and what the tests need
#
# Only apt was tried; the other columns are from the distributions' package lists.

# need       kind     looked for     apt                     dnf                pacman      apk                  brew
setup_table='
compiler     command  cc             gcc,libc6-dev           gcc,glibc-devel    gcc         gcc,musl-dev         gcc
make         command  make           make                    make               make        make                 make
cmake        command  cmake          cmake                   cmake              cmake       cmake                cmake
pkg-config   command  pkg-config     pkgconf                 pkgconf-pkg-config pkgconf     pkgconf              pkgconf
ncurses      library  ncursesw       libncurses-dev          ncurses-devel      ncurses     ncurses-dev          ncurses
sqlite       library  sqlite3        libsqlite3-dev          sqlite-devel       sqlite      sqlite-dev           sqlite
libyaml      library  yaml-0.1       libyaml-dev             libyaml-devel      libyaml     yaml-dev             libyaml
portaudio    library  portaudio-2.0  portaudio19-dev         portaudio-devel    portaudio   portaudio-dev        portaudio
'
setup_table_tests='
cmocka       library  cmocka         libcmocka-dev           libcmocka-devel    cmocka      cmocka-dev           cmocka
libvterm     library  vterm          libvterm-dev            libvterm-devel     libvterm    libvterm-dev         libvterm
clang-tidy   command  clang-tidy     clang-tidy              clang-tools-extra  clang       clang-extra-tools    llvm
'

setup_say() { printf '%s\n' "$*" >&2; }

setup_fail() {
	setup_say "$*"
	exit 1
}

# The column of the table for the package manager that is here.
setup_manager() {
	for manager in apt-get:4 dnf:5 pacman:6 apk:7 brew:8; do
		if command -v "${manager%%:*}" >/dev/null 2>&1; then
			setup_column=${manager##*:}
			setup_manager=${manager%%:*}
			return 0
		fi
	done
	return 1
}

setup_has() { # kind, looked for
	case $1 in
	command) command -v "$2" >/dev/null 2>&1 ;;
	library) command -v pkg-config >/dev/null 2>&1 && pkg-config --exists "$2" ;;
	esac
}

# Prints "need packages" for every row of the table that is not met.
setup_missing() {
	printf '%s\n' "$1" | while read -r need kind name packages; do
		[ -n "$need" ] || continue
		setup_has "$kind" "$name" && continue
		# shellcheck disable=SC2086 # the columns are words
		set -- $packages
		shift $((setup_column - 4))
		printf '%s %s\n' "$need" "$1"
	done
}

setup_commands() { # packages; one command a line
	case $setup_manager in
	apt-get)
		printf '%s\n' "apt-get update" "apt-get install -y --no-install-recommends $*" ;;
	dnf) printf '%s\n' "dnf install -y $*" ;;
	pacman) printf '%s\n' "pacman -S --needed --noconfirm $*" ;;
	apk) printf '%s\n' "apk add $*" ;;
	brew) printf '%s\n' "brew install $*" ;;
	esac
}

# What a command that installs is started with; brew wants no root.
setup_root() {
	if [ "$(id -u)" = 0 ] || [ "$setup_manager" = brew ]; then
		echo ""
	elif command -v sudo >/dev/null 2>&1; then
		echo "sudo"
	else
		return 1
	fi
}

setup_asks_password() { [ "$1" = sudo ] && ! sudo -n true 2>/dev/null; }

setup_confirm() { # what would be run
	[ "${setup_yes:-no}" = yes ] && return 0
	[ -t 0 ] || setup_fail "Nothing was installed: this needs a password and there is nobody to ask. Run the commands above, or call again with --yes."
	printf 'Run these with sudo? [Y/n] ' >&2
	read -r answer
	case $answer in '' | [Yy]*) return 0 ;; esac
	setup_fail "Nothing was installed."
}

setup_install() { # lines of "need packages"
	needs=$(printf '%s\n' "$1" | cut -d' ' -f1 | tr '\n' ' ')
	packages=$(printf '%s\n' "$1" | cut -d' ' -f2 | tr ',\n' '  ')
	root=$(setup_root) || setup_fail "Missing: $needs. Installing needs root or sudo: install $packages with $setup_manager and call again."
	setup_say "Missing: $needs"
	setup_say "To be installed with $setup_manager:"
	[ "$setup_manager" = apt-get ] || setup_say "(the package names for $setup_manager are untried; say so if one is wrong)"
	# shellcheck disable=SC2086 # packages are words
	setup_commands $packages | while read -r line; do setup_say "  ${root:+$root }$line"; done
	if setup_asks_password "$root"; then setup_confirm; fi
	# Not in a pipe, whose failure would end a subshell alone; nor by a file, which others might write to.
	IFS='
'
	# shellcheck disable=SC2046,SC2086 # lines, each a command of words
	set -- $(IFS=' ' && setup_commands $packages)
	unset IFS
	for line in "$@"; do
		# shellcheck disable=SC2086 # a command of words
		DEBIAN_FRONTEND=noninteractive $root $line >&2 </dev/null ||
			setup_fail "\"$line\" failed; see above. Nothing else was done."
	done
}

# CMake presets of version 6 need CMake 3.25.
setup_cmake_new_enough() {
	version=$(cmake --version | sed -n '1s/[^0-9]*\([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
	# shellcheck disable=SC2086
	set -- $version
	[ "$1" -gt 3 ] || { [ "$1" -eq 3 ] && [ "$2" -ge 25 ]; }
}

setup_needs() { # build [tests]
	table=$setup_table
	[ "${2:-}" = tests ] && table=$table$setup_table_tests
	# pkg-config itself may be missing, and then every library looks missing too: one round is enough.
	setup_column=4 setup_manager=none
	if [ -n "$(setup_missing "$table")" ]; then
		setup_manager || setup_fail "No package manager that is known here (apt, dnf, pacman, apk, brew). Missing: $(setup_missing "$table" | cut -d' ' -f1 | tr '\n' ' ')"
		setup_install "$(setup_missing "$table")"
		left=$(setup_missing "$table")
		[ -z "$left" ] || setup_fail "Still missing after installing: $(printf '%s\n' "$left" | cut -d' ' -f1 | tr '\n' ' ')"
	fi
	setup_cmake_new_enough || setup_fail "CMake 3.25 or newer is needed; this one is $(cmake --version | head -n 1)."
}

# Configures (once) and builds a preset; says nothing when there is nothing to do.
setup_build() { # preset
	log=build/$1.log
	mkdir -p build
	if { [ -f "build/$1/Makefile" ] || cmake --preset "$1" >"$log" 2>&1; } &&
		cmake --build --preset "$1" >>"$log" 2>&1; then
		return 0
	fi
	tail -n 40 "$log" >&2
	setup_fail "The build of \"$1\" failed; the whole log is in $log."
}
