#!/bin/sh
# Makes one part in each task of a Slurm job array. slurm-submit.sh submits it.
# SBATCH_TIMELIMIT, SBATCH_PARTITION and SBATCH_ACCOUNT in the environment go before what stands here.
#SBATCH --cpus-per-task=4
#SBATCH --mem=4G
#SBATCH --time=04:00:00
#SBATCH --requeue
set -eu
parts=$1
folder=$2
shift 2
# exec: what Slurm sends when the time is over has to reach Parley itself.
exec "${PARLEY:-parley}" "$@" --part "$SLURM_ARRAY_TASK_ID/$parts" --out "$folder" \
    --threads "${SLURM_CPUS_PER_TASK:-1}" --quiet
