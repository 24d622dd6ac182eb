#!/usr/bin/env bash
# Kills fifty portals while they send, beside one that lives, and writes down what the gateway received. Takes about ten minutes.
# usage: scripts/measure-kills.sh [FILE]
set -euo pipefail
cd "$(dirname "$0")/.."
report="$(realpath -m "${1:-artifacts/kills.md}")"
mkdir -p "$(dirname "$report")"
MEASURE_KILLS="$report" dotnet test tests/BeneficiaryPortal.Web.Tests --filter "FullyQualifiedName~KilledProcessTests" ${NO_BUILD:+--no-build}
cat "$report"
