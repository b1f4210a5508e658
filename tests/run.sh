#!/usr/bin/env bash
# Runs every test. Needs the .NET SDK; finds the browser that the end-to-end tests drive, or says plainly what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

find_browser() {
  local name path
  if [ -n "${NETWORKCRM_BROWSER:-}" ]; then printf '%s' "$NETWORKCRM_BROWSER"; return 0; fi
  for name in chromium chromium-browser google-chrome google-chrome-stable chrome microsoft-edge msedge; do
    if path=$(command -v "$name" 2>/dev/null); then printf '%s' "$path"; return 0; fi
  done
  for path in "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge" "/c/Program Files/Google/Chrome/Application/chrome.exe" \
    "/c/Program Files (x86)/Microsoft/Edge/Application/msedge.exe"; do
    if [ -x "$path" ]; then printf '%s' "$path"; return 0; fi
  done
  return 1
}

install_browser() {
  if [ "$(id -u 2>/dev/null || echo 1)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "No browser found: installing chromium with apt-get." >&2
    apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >&2 && return 0
  fi
  local node cli
  node=$(find tests/NetworkCrm.E2E/bin -path '*.playwright/node/*' -name 'node*' -type f 2>/dev/null | head -n 1)
  cli=$(find tests/NetworkCrm.E2E/bin -path '*.playwright/package/cli.js' 2>/dev/null | head -n 1)
  if [ -n "$node" ] && [ -n "$cli" ]; then
    echo "No browser found: asking Playwright's installer." >&2
    "$node" "$cli" install chromium >&2 && return 0
  fi
  return 1
}

# Programs of others that judge what we write and speak: where they are missing their tests are skipped, but not in CI.
install_judges() {
  local missing=""
  command -v vdirsyncer >/dev/null 2>&1 || missing="$missing vdirsyncer"
  command -v khard >/dev/null 2>&1 || missing="$missing khard"
  /usr/bin/python3 -c 'import vobject' >/dev/null 2>&1 || missing="$missing python3-vobject"
  if [ -z "$missing" ]; then return 0; fi
  if [ "$(id -u 2>/dev/null || echo 1)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing$missing with apt-get." >&2
    # shellcheck disable=SC2086
    apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing >&2 || true
  fi
}

install_judges
dotnet build NetworkCrm.sln --nologo -v quiet -clp:NoSummary

if browser=$(find_browser); then
  export NETWORKCRM_BROWSER="$browser"
elif install_browser; then
  # Playwright's own browser is found by Playwright; one from a package by its name.
  if browser=$(find_browser); then export NETWORKCRM_BROWSER="$browser"; fi
else
  echo "The end-to-end tests need a browser and none could be found or installed." >&2
  echo "Install Chrome, Chromium or Edge, or name one: NETWORKCRM_BROWSER=/path/to/chrome bash tests/run.sh" >&2
  exit 1
fi

# What calendars and cards are compared with: python-icalendar and python-vobject. Without them that test says how to install them,
# and in CI it fails.
if ! /usr/bin/python3 -c "import icalendar, vobject" 2>/dev/null; then
  if [ "$(id -u 2>/dev/null || echo 1)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing python3-icalendar and python3-vobject with apt-get." >&2
    apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-icalendar python3-vobject >&2 || true
  fi
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
passed=0 failed=0 skipped=0 status=0
for project in Core.Tests Web.Tests E2E; do
  echo "== NetworkCrm.$project"
  dotnet run --no-build --project "tests/NetworkCrm.$project" -- "$@" 2>&1 | tee "$log" || status=1
  # xunit's closing line: "Total: 12, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0, Time: 1.2s", or the platform's "total: 12" rows.
  read -r total bad skip < <(awk '
    /Total: [0-9]+, Errors:/ { for (i = 1; i < NF; i++) { if ($i == "Total:") t = $(i+1); if ($i == "Errors:") e = $(i+1); if ($i == "Failed:") f = $(i+1); if ($i == "Skipped:") s = $(i+1) } }
    /^[[:space:]]*total: [0-9]+/ { t = $2 } /^[[:space:]]*failed: [0-9]+/ { f = $2 } /^[[:space:]]*skipped: [0-9]+/ { s = $2 }
    END { gsub(/,/, "", t); gsub(/,/, "", e); gsub(/,/, "", f); gsub(/,/, "", s); print t + 0, e + f + 0, s + 0 }' "$log")
  if [ "$total" -eq 0 ]; then echo "NetworkCrm.$project ran no test." >&2; status=1; fi
  passed=$((passed + total - bad - skip)) failed=$((failed + bad)) skipped=$((skipped + skip))
done
if [ "$failed" -gt 0 ]; then status=1; fi
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
if [ "$skipped" -gt 0 ]; then echo "$passed passed, $failed failed, $skipped skipped"; else echo "$passed passed, $failed failed"; fi
exit "$status"
