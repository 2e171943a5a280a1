#!/usr/bin/env bash
# prepare.sh CORPUS FOLDER: the files that Astro copies as they are.
set -euo pipefail
mkdir -p "$2/public/data" "$2/public/assets"
cp "$1/grants.csv" "$2/public/data/projects.csv"
cp "$(dirname "$0")"/../common/assets/* "$2/public/assets/"
