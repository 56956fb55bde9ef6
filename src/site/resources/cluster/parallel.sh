#!/bin/sh
# Makes the parts that are missing with GNU parallel, here or on many machines, and merges all. The same again goes on:
#   parallel.sh PARTS FOLDER RESULTS sweep STUDY [OPTION]...
#   parallel.sh PARTS FOLDER RESULTS run SCENARIO [OPTION]...
# HOSTS names the machines as ssh knows them, as in ":,other" (":" is this one). On all of them the files have the same paths. If they share no disk,
# GATHER=yes copies the parts here with rsync. JOBS is how many parts a machine makes at the same time, THREADS how many threads each has.
set -eu
[ $# -ge 5 ] || { echo "usage: parallel.sh PARTS FOLDER RESULTS sweep|run FILE [OPTION]..." >&2; exit 2; }
parts=$1
folder=$2
results=$3
shift 3
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
parley=${PARLEY:-parley}
mkdir -p "$folder"
gather() {
    [ -n "${GATHER:-}" ] || return 0
    echo "${HOSTS:-:}" | tr , '\n' | while read -r host; do
        [ "$host" = : ] || rsync -a --exclude '.*' "$host:$PWD/$folder/" "$folder/"
    done
}
made=0
sh "$here/missing-parts.sh" "$parts" "$folder" | parallel --quote --sshlogin "${HOSTS:-:}" --workdir "$PWD" \
    --jobs "${JOBS:-1}" --retries 3 \
    "$parley" "$@" --part "{}/$parts" --out "$folder" ${THREADS:+--threads "$THREADS"} --quiet || made=$?
gather
[ "$made" = 0 ] || { echo "Parts are missing. Maybe give the same command again." >&2; exit "$made"; }
exec "$parley" merge "$folder" --out "$results"
