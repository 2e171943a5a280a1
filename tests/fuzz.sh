#!/usr/bin/env bash
# Feeds the readers of content with made-up files and looks for one that fails: tests/fuzz.sh [MINUTES] [READER...]
# Needs AFL++ (apt-get install afl++). What was found lies in artifacts/fuzz; new kinds of input go to tests/cases/fuzz.
set -euo pipefail
cd "$(dirname "$0")/.."

minutes=${1:-10}
shift || true
readers=("$@")
[ ${#readers[@]} -gt 0 ] || readers=(table document settings schema outlines picture drawing paper office)

command -v afl-fuzz > /dev/null || { echo "AFL++ is needed: apt-get install afl++"; exit 2; }
work=$PWD/artifacts/fuzz
program=$work/program
mkdir -p "$work"
[ -x "$work/tools/sharpfuzz" ] || dotnet tool install SharpFuzz.CommandLine --version 2.3.0 --tool-path "$work/tools"
rm -rf "$program"
dotnet publish tests/Transparency.Fuzzing --configuration Release --output "$program"
for library in Transparency.Engine Markdig YamlDotNet CsvHelper HtmlSanitizer; do "$work/tools/sharpfuzz" "$program/$library.dll"; done

export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1
export DOTNET_TieredPGO=0
found=0
for reader in "${readers[@]}"; do
  rm -rf "$work/$reader"
  afl-fuzz -i "tests/cases/fuzz/$reader" -o "$work/$reader" -V $((minutes * 60)) -t 20000 -m none -- \
    dotnet "$program/Transparency.Fuzzing.dll" "$reader" > "$work/$reader.log" 2>&1 || { tail -n 20 "$work/$reader.log"; exit 1; }
  stats=$work/$reader/default/fuzzer_stats
  number() { sed -n "s/^$1 *: *//p" "$stats"; }
  echo "$reader: $(number execs_done) inputs in $minutes minutes, $(number corpus_count) kinds, $(number saved_crashes) that fail, $(number saved_hangs) that take too long"
  found=$((found + $(number saved_crashes) + $(number saved_hangs)))
done
[ "$found" -eq 0 ]
