#!/usr/bin/env bash
# prepare.sh CORPUS FOLDER table|files: Hugo's settings, and how it gets the projects: straight from the table, which it
# can from 0.126 on, or as a file for each, which the benchmark has written.
set -euo pipefail
corpus=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
mkdir -p "$2"
mount() { printf '[[module.mounts]]\nsource = "%s"\ntarget = "%s"\n' "$1" "$2"; }
{
  [ "$3" = table ] || echo 'paginate = 100'
  cat <<'SETTINGS'
baseURL = "https://data.example.org/"
title = "Northshire"
languageCode = "en-gb"
disableKinds = ["RSS", "404", "robotsTXT"]
enableGitInfo = false
[taxonomies]
area = "areas"
organisation = "organisations"
[outputFormats.SEARCH]
mediaType = "application/json"
baseName = "search"
path = "data"
isPlainText = true
[outputs]
home = ["HTML", "SEARCH"]
section = ["HTML"]
taxonomy = ["HTML"]
term = ["HTML"]
[markup.goldmark.renderer]
unsafe = true
SETTINGS
  [ "$3" != table ] || printf '[pagination]\npagerSize = 100\ndisableAliases = true\n'
  echo '[module]'
  mount "$here/layouts" layouts
  mount "$corpus/newsletters" content/newsletters
  mount "$here/../common/assets" static/assets
  mount "$corpus/grants.csv" static/data/projects.csv
  if [ "$3" = table ]; then
    mkdir -p "$2/src/projects"
    cp "$here/_content.gotmpl" "$2/src/projects/_content.gotmpl"
    mount "$2/src/projects" content/projects
    mount "$corpus/grants.csv" assets/grants.csv
  else
    mount "$corpus/projects" content/projects
  fi
} > "$2/hugo.toml"
