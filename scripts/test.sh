#!/usr/bin/env bash
# Sets up, builds everything without a warning and runs every test. The last line says how many passed and failed.
#   scripts/test.sh [--filter EXPRESSION]
set -euo pipefail

case "${1:-}" in
  "") filter=() ;;
  --filter) filter=(--filter "${2:?an expression is needed after --filter}") ;;
  *) printf 'Usage: scripts/test.sh [--filter EXPRESSION]\n' >&2; exit 2 ;;
esac

source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
cd "$root"

# On a build server nothing may outlive the script.
if [ -n "${CI:-}" ]; then export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false UseRazorBuildServer=false; fi

results="$root/artifacts/test-results"
passed=0 failed=0 skipped=0

finish() {
  local skipped_too=""
  if [ "$skipped" -gt 0 ]; then skipped_too=", $skipped skipped"; fi
  printf '%s passed, %s failed%s\n' "$passed" "$failed" "$skipped_too"
  [ "$failed" -eq 0 ]
}

counter() { sed -n "s/.*<Counters [^>]*\b$2=\"\([0-9]*\)\".*/\1/p" "$1" | head -n 1; }

run_project() {
  local project="$1" name code=0 total=0 ok=0 bad=0
  name="$(basename "$project" .csproj)"
  local trx="$results/$name.trx" start=$SECONDS
  dotnet test "$project" --no-build --nologo -v q "${filter[@]}" --logger "console;verbosity=minimal" --logger "trx;LogFileName=$name.trx" --results-directory "$results" \
    --blame-hang --blame-hang-timeout 6m --blame-hang-dump-type none < /dev/null || code=$?
  if [ -f "$trx" ]; then
    total="$(counter "$trx" total)" ok="$(counter "$trx" passed)" bad="$(counter "$trx" executed)"
    total="${total:-0}" ok="${ok:-0}" bad=$((${bad:-0} - ${ok:-0}))
  fi
  local left=$((total - ok - bad))

  # A run that broke off has fewer results than tests and may name no failure.
  if [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; then
    bad=1
    printf '%s: the test run itself failed (code %s)\n' "$name" "$code" >&2
  elif [ "$total" -eq 0 ] && [ ${#filter[@]} -eq 0 ] && grep -rqE '^ *\[(Fact|Theory|Property)\b' --include='*.cs' "$(dirname "$project")"; then
    bad=1
    printf '%s: it has tests, but none ran\n' "$name" >&2
  fi
  passed=$((passed + ok)) failed=$((failed + bad)) skipped=$((skipped + left))
  printf '%-36s %6s passed %4s failed %4s skipped %5s s\n' "$name" "$ok" "$bad" "$left" "$((SECONDS - start))"
}

rm -rf "$results"
mkdir -p "$results"
if ! dotnet build BeneficiaryPortal.sln --nologo -v q -clp:NoSummary -warnaserror < /dev/null; then
  printf 'The build failed.\n' >&2
  failed=1
  finish
  exit 1
fi

for project in tests/*/*.csproj; do run_project "$project"; done
finish
