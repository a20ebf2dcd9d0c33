#!/bin/sh
# Writes the golden records of samples/ anew with a program that has been built: tests/update_samples.sh PROGRAM
# Then read `git diff samples` as a person: a golden record is what somebody has read, not what came out.
set -eu
cd "$(dirname "$0")/../samples"
for text in *.txt; do "$1" "$text" > "${text%.txt}.json"; done
