#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The system's database takes the type, and knows a campaign by its name and by its first bytes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/mime/packages"
cp "$1" "$folder/mime/packages/"
update-mime-database "$folder/mime"
grep -q '^[0-9]*:application/x-parvis:\*\.parvis$' "$folder/mime/globs2"
head -c 68 /dev/zero >"$folder/nameless"
printf 'SQLite format 3\000' | dd of="$folder/nameless" conv=notrunc status=none
printf 'PRVS' >>"$folder/nameless"
type=$(XDG_DATA_HOME=$folder XDG_DATA_DIRS=/nowhere gio info -a standard::content-type \
  "$folder/nameless" | sed -n 's/.*standard::content-type: //p')
[ "$type" = application/x-parvis ] || { echo "without its name it is: $type"; exit 1; }
