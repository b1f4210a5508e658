#!/usr/bin/env bash
# Makes the four single-file programs of a release and their checksums in artifacts/release. docs/releasing.md says what comes before and after.
#   bash deploy/release.sh              all four
#   bash deploy/release.sh linux-x64    only these
set -euo pipefail
cd "$(dirname "$0")/.."

version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)
if [ -z "$version" ]; then echo "Directory.Build.props names no version." >&2; exit 1; fi
if [ -n "$(git status --porcelain)" ]; then echo "There are changes that are not committed: a release is made of a commit." >&2; exit 1; fi

rids=("$@")
if [ ${#rids[@]} -eq 0 ]; then rids=(linux-x64 linux-arm64 win-x64 osx-arm64); fi
out=artifacts/release
rm -rf "$out"
mkdir -p "$out"

for rid in "${rids[@]}"; do
  end=""
  case "$rid" in win-*) end=.exe ;; esac
  rm -rf "artifacts/$rid"
  dotnet publish src/NetworkCrm.Web -c Release -r "$rid" -p:PublishSingleFile=true -o "artifacts/$rid" --nologo -v quiet
  # Anything beside the program would be missing where only the program is downloaded.
  beside=$(find "artifacts/$rid" -type f ! -name "NetworkCrm.Web$end" | sort)
  if [ -n "$beside" ]; then echo "Not in the single file of $rid: $beside" >&2; exit 1; fi
  mv "artifacts/$rid/NetworkCrm.Web$end" "$out/networkcrm-$version-$rid$end"
  rmdir "artifacts/$rid"
done

cd "$out"
if command -v sha256sum >/dev/null; then sha256sum networkcrm-* >SHA256SUMS; else shasum -a 256 networkcrm-* >SHA256SUMS; fi
cat SHA256SUMS
