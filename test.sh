#!/usr/bin/env bash
# Installs what the tests need (Debian, Ubuntu), builds with warnings as errors, runs everything and checks the format.
# The last line is "N passed, N failed, N skipped".
set -euo pipefail
cd "$(dirname "$0")"

passed=0 failed=0 skipped=0 format=
finish() {
  local status=$?
  if [ -n "$format" ]; then kill "$format" 2>/dev/null || true; fi
  # What ended before any test ran is a failure too.
  if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
  echo "$passed passed, $failed failed, $skipped skipped"
  exit "$status"
}
trap finish EXIT

need() { # need COMMAND PACKAGE…
  local command=$1
  shift
  if command -v "$command" >/dev/null; then return; fi
  if ! command -v apt-get >/dev/null; then
    echo "The tests need $command. Install it and run again." >&2
    exit 1
  fi
  local root=()
  if [ "$(id -u)" -ne 0 ]; then root=(sudo); fi
  "${root[@]}" apt-get update -qq </dev/null
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null
}

need chromium chromium fonts-noto-core fonts-noto-color-emoji fonts-noto-cjk
need redis-server redis-server

dotnet restore
dotnet build --no-restore --configuration Release

# The format is checked beside the tests, in the time that they leave.
log=$(mktemp) format_log=$(mktemp)
nice -n 10 dotnet format --no-restore --verify-no-changes </dev/null >"$format_log" 2>&1 &
format=$!
tested=0
dotnet test --no-build --configuration Release --blame-hang-timeout 5m --blame-hang-dump-type none "$@" </dev/null 2>&1 | tee "$log" || tested=$?
counts=$(sed -nE 's/.*Failed: +([0-9]+), Passed: +([0-9]+), Skipped: +([0-9]+),.*/\1 \2 \3/p' "$log")
formatted=0
wait "$format" || formatted=$?
format=
cat "$format_log"
rm -f "$log" "$format_log"
while read -r f p s; do
  failed=$((failed + f)) passed=$((passed + p)) skipped=$((skipped + s))
done <<<"${counts:-0 0 0}"
if [ "$tested" -ne 0 ] || [ "$formatted" -ne 0 ] || [ "$passed" -eq 0 ]; then exit 1; fi
# Where everything can be installed, a test that did not run is a failure.
if [ "${CI:-}" = true ] && [ "$skipped" -gt 0 ]; then exit 1; fi
