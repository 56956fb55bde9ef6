#!/bin/sh
# Prints the numbers of the parts that are not in a folder yet, one a line:
#   missing-parts.sh PARTS FOLDER
# A part is whole once its manifest is there, which Parley writes last.
set -eu
[ $# -eq 2 ] || { echo "usage: missing-parts.sh PARTS FOLDER" >&2; exit 2; }
case $1 in
    '' | *[!0-9]*) echo "missing-parts.sh: '$1' is no number of parts. Maybe 64." >&2; exit 2 ;;
esac
part=1
while [ "$part" -le "$1" ]; do
    name=$(printf '%0*d-of-%d' "${#1}" "$part" "$1")
    [ -f "$2/$name/manifest.json" ] || echo "$part"
    part=$((part + 1))
done
