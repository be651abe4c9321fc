#!/usr/bin/env bash
# Installs what the tests need (Debian, Ubuntu), checks the format, builds with warnings as errors and runs everything.
# The last line is "N passed, N failed, N skipped".
set -euo pipefail
cd "$(dirname "$0")"

passed=0 failed=0 skipped=0
finish() {
  local status=$?
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
dotnet format --no-restore --verify-no-changes
dotnet build --no-restore --configuration Release

log=$(mktemp)
tested=0
dotnet test --no-build --configuration Release --blame-hang-timeout 5m --blame-hang-dump-type none "$@" </dev/null 2>&1 | tee "$log" || tested=$?
counts=$(sed -nE 's/.*Failed: +([0-9]+), Passed: +([0-9]+), Skipped: +([0-9]+),.*/\1 \2 \3/p' "$log")
rm -f "$log"
while read -r f p s; do
  failed=$((failed + f)) passed=$((passed + p)) skipped=$((skipped + s))
done <<<"${counts:-0 0 0}"
if [ "$tested" -ne 0 ] || [ "$passed" -eq 0 ]; then exit 1; fi
# Where everything can be installed, a test that did not run is a failure.
if [ "${CI:-}" = true ] && [ "$skipped" -gt 0 ]; then exit 1; fi
