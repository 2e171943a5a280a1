#!/usr/bin/env bash
# prepare.sh CORPUS FOLDER src|srcjs: Eleventy's input, templates and newsletters side by side, as an author would keep them.
set -euo pipefail
here=$(realpath "$(dirname "$0")")
rm -rf "$2/src"
mkdir -p "$2/src/newsletters"
cp -r "$here/$3/." "$2/src/"
cp "$1"/newsletters/*.md "$2/src/newsletters/"
case $3 in srcjs) data=newsjs.json ;; *) data=news.json ;; esac
cp "$here/$data" "$2/src/newsletters/newsletters.json"
{ grep -rl "@COMMON@" "$2/src" || true; } | xargs -r sed -i "s#@COMMON@#$(realpath "$here/../common")#g"
