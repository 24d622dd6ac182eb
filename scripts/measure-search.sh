#!/usr/bin/env bash
# Measures the search among 100,000 fictional files and writes a table and the plans of the database.
# usage: scripts/measure-search.sh [FILE]
set -euo pipefail
cd "$(dirname "$0")/.."
report="$(realpath -m "${1:-artifacts/search.md}")"
mkdir -p "$(dirname "$report")"
MEASURE_SEARCH="$report" dotnet test tests/BeneficiaryPortal.Web.Tests --filter "FullyQualifiedName~SearchAtScaleTests" ${NO_BUILD:+--no-build}
cat "$report"
