# Shared by the scripts beside it.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=$root/.cache
export CI=${CI:-true} NEXT_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1 NO_UPDATE_NOTIFIER=1 npm_config_update_notifier=false

fixtures=(storefront storefront-secured)
# The fixtures are written for the line in their package.json and are built under this one too.
older_next=15.5.29
# Webpack's manifests name an action by a hash that starts with this key.
export NEXT_SERVER_ACTIONS_ENCRYPTION_KEY=Zml4dHVyZS1rZXktMDEyMzQ1Njc4OS1hYmNkZWZnaGk=

# step HEADING COMMAND…: says what is run, and on failure which command it was.
step() {
  local heading=$1 started=$SECONDS status=0
  shift
  printf '\n=== %s\n' "$heading"
  # A function called in a condition would run on after a failed command, so functions of the scripts get their own shell.
  ( set -e; "$@" ) </dev/null &
  wait $! || status=$?
  if ((status != 0)); then
    printf '\n=== FAILED (%s): %s\n    command: %s\n' "$status" "$heading" "$*" >&2
    exit "$status"
  fi
  printf '=== done in %s s\n' "$((SECONDS - started))"
}

# hash PATH…: one hash over names and contents, without what tools leave behind.
hash() {
  (
    cd "$root"
    find "$@" \( -name node_modules -o -name .next \) -prune -o -type f -print0 | sort -z | xargs -0 sha256sum
    node --version
  ) | sha256sum | cut -d' ' -f1
}

# fresh NAME HASH: true when NAME last succeeded with this hash.
fresh() { [[ -f $cache/stamps/$1 && $(<"$cache/stamps/$1") == "$2" ]]; }

stamp() {
  mkdir -p "$cache/stamps"
  printf '%s\n' "$2" >"$cache/stamps/$1"
}

# launcher DIR PROGRAM NAME [VARIABLE=VALUE…] [-- ARGUMENT…]: DIR/NAME starts DIR/PROGRAM, unpacked there by scripts/unpack, with DIR's own
# libraries. Nothing when the program is not there.
launcher() {
  local dir=$1 program=$1/$2 name=$1/$3 libraries=$1/usr/lib/x86_64-linux-gnu
  shift 3
  [[ -x $program ]] || return 0
  {
    echo '#!/bin/sh'
    while (($# > 0)) && [[ $1 != -- ]]; do
      printf "export %s='%s'\n" "${1%%=*}" "${1#*=}"
      shift
    done
    (($# == 0)) || shift
    printf 'exec %q --library-path %q %q' "$libraries/ld-linux-x86-64.so.2" "$libraries" "$program"
    (($# == 0)) || printf ' %q' "$@"
    echo ' "$@"'
  } >"$name"
  chmod +x "$name"
  "$name" --version | head -n 1
}
