# Shared by the tests of the editors. Each drives target/debug/actionfence over a copy of fixtures/storefront, and what is
# on disk afterwards is compared with expected.diff: all editors end with the same files.
# UPDATE=1 writes the difference instead of comparing it.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cache=$root/.cache
server=${ACTIONFENCE:-$root/target/debug/actionfence}
expected=$root/tests/editors/expected.diff
[[ -x $server ]] || { echo "$server is missing: run cargo build" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# prepare: a home of its own in $home, the copy in $shop and another one to compare with. Only what is committed or meant to
# be: no build output.
prepare() {
  home=$(mktemp -d -p "$work")
  shop=$home/storefront
  mkdir "$shop"
  (cd "$root/fixtures/storefront" && tar -cf - --exclude=node_modules --exclude=.next --exclude=next-env.d.ts .) | tar -xf - -C "$shop"
  cp -r "$shop" "$home/before"
}

# patiently COMMAND…: in a shell of its own, and again in a fresh home when it fails: a machine that is busy elsewhere can cost
# an editor a key. A fault of ours fails each time.
patiently() {
  local left=2 status
  while true; do
    status=0
    # A function called in a condition would run on after a failed command.
    ( set -e; "$@" ) </dev/null &
    wait $! || status=$?
    if ((status == 0)); then return; fi
    if ((left-- == 0)); then return "$status"; fi
    echo "AGAIN, in a fresh home: $* failed"
  done
}

# compare [EXPECTED]: what the editor has written. Editors differ in how a file ends that an edit creates, so empty lines at
# the end of new files do not count.
compare() {
  local want=${1:-$expected} file
  (cd "$shop" && find . -type f) | while read -r file; do
    [[ -e $home/before/$file ]] || sed -i -e ':a' -e '/^\n*$/{$d;N;ba' -e '}' "$shop/$file"
  done
  (cd "$home" && diff -ruN before storefront | sed -E 's/^(---|\+\+\+) (\S+)\t.*/\1 \2/; /^diff /d') >"$home/actual.diff" || true
  if [[ ${UPDATE:-} ]]; then
    cp "$home/actual.diff" "$want"
  fi
  diff -u "$want" "$home/actual.diff" || { echo 'the files on disk are not as expected' >&2; return 1; }
}

# type_check: what the fixes wrote must compile, where the fixture's packages are installed.
type_check() {
  [[ -d $cache/packages/node_modules ]] || return 0
  cp -al "$cache/packages/node_modules" "$shop/node_modules"
  (cd "$shop" && npx --no-install next typegen >/dev/null && npx --no-install tsc --noEmit)
  echo 'the mended files type-check'
}
