#!/usr/bin/env bash
# Measures whether sign-up, sign-in and their codes answer known people as fast as unknown ones, and writes a table.
# usage: scripts/measure-doors.sh [FILE]
set -euo pipefail
cd "$(dirname "$0")/.."
report="$(realpath -m "${1:-artifacts/doors.md}")"
mkdir -p "$(dirname "$report")"
MEASURE_DOORS="$report" dotnet test tests/BeneficiaryPortal.Web.Tests --filter "FullyQualifiedName~DoorTimingTests" ${NO_BUILD:+--no-build}
cat "$report"
