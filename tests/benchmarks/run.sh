#!/usr/bin/env bash
# Builds one made-up site with this generator and with others, interleaved, and tells what each takes:
#   tests/benchmarks/run.sh SIZE [ROUNDS] [--hugo-alone]
# SIZE is the number of funded projects: 1000, 10000, 50000 or 200000. WORK names a folder on the file system that is to
# be measured; artifacts/benchmarks otherwise. Hugo is taken from the PATH, Eleventy and Astro are fetched with npm.
set -euo pipefail
cd "$(dirname "$0")/../.."

size=${1:?"How many projects? tests/benchmarks/run.sh 10000"}
rounds=${2:-5}
shift $(($# > 1 ? 2 : 1))
work=${WORK:-$PWD/artifacts/benchmarks}
mkdir -p "$work"

linker=()
command -v clang > /dev/null || linker=(-p:CppCompilerAndLinker=gcc)
dotnet publish src/Transparency.Site -p:Aot=true "${linker[@]}" --configuration Release --output "$work/published"
dotnet publish tests/Transparency.PlainSite -p:Aot=true "${linker[@]}" --configuration Release --output "$work/published-plain"
dotnet build src/Transparency.Site
dotnet build tests/Transparency.Benchmarks --configuration Release

# Files that were just deleted slow ext4 down for minutes, so what was made is deleted at the end.
trap 'rm -rf "$work/sites"' EXIT
tests/Transparency.Benchmarks/bin/Release/net10.0/Transparency.Benchmarks builds "$size" "$rounds" "$work/published/transparency" "$work/published-plain/plain-site" "$work" "$@"
