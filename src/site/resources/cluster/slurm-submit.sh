#!/bin/sh
# Submits the parts that are missing to Slurm, as one job array. Give the same again once the array is over, until nothing is missing:
#   slurm-submit.sh PARTS FOLDER sweep STUDY [OPTION]...
#   slurm-submit.sh PARTS FOLDER run SCENARIO [OPTION]...
# FOLDER is on a disk that all nodes see. PARLEY names the program, AT_ONCE the most tasks that work at the same time.
set -eu
[ $# -ge 4 ] || { echo "usage: slurm-submit.sh PARTS FOLDER sweep|run FILE [OPTION]..." >&2; exit 2; }
parts=$1
folder=$2
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
job=parley-$(basename -- "$folder")
if [ -n "$(squeue --noheader --user "$(id -un)" --name "$job" --format %i)" ]; then
    echo "$job is still in the queue. Maybe wait for it (squeue), or end it (scancel --name $job)." >&2
    exit 1
fi
# 1,2,3,7 becomes 1-3,7, as sbatch takes it.
missing=$(sh "$here/missing-parts.sh" "$parts" "$folder" | awk '
    NR > 1 && $1 == last + 1 { last = $1; next }
    NR > 1 { print first == last ? first : first "-" last }
    { first = last = $1 }
    END { if (NR) print first == last ? first : first "-" last }' | paste -s -d , -)
if [ -z "$missing" ]; then
    echo "No part is missing. Now: ${PARLEY:-parley} merge $folder"
    exit
fi
mkdir -p "$folder/logs"
echo "Submitting $missing of $parts."
exec sbatch --job-name="$job" --array="$missing${AT_ONCE:+%$AT_ONCE}" --output="$folder/logs/%a.log" \
    "$here/slurm-array.sh" "$@"
