#!/usr/bin/env bash
# Sets up and starts the portal with demo data; Ctrl-C stops it and its database.
#   scripts/run.sh [--policy qabas|mouj|najran|herfah|libraries] [--port 5080]
set -euo pipefail

policies="qabas mouj najran herfah libraries"
usage="Usage: scripts/run.sh [--policy ${policies// /|}] [--port N]"
policy="${Portal__Policy:-qabas}"
port=5080

refuse() { printf '%s\n%s\n' "$1" "$usage" >&2; exit 2; }

while [ $# -gt 0 ]; do
  case "$1" in
    --policy=*|--port=*) set -- "${1%%=*}" "${1#*=}" "${@:2}" ;;
    --policy) policy="${2:-}"; shift $(($# > 1 ? 2 : 1)) ;;
    --port) port="${2:-}"; shift $(($# > 1 ? 2 : 1)) ;;
    -h|--help) printf '%s\n' "$usage"; exit 0 ;;
    *) refuse "'$1' is not an option of this script." ;;
  esac
done

case " $policies " in *" $policy "*) ;; *) refuse "There is no policy '$policy'; the policies are ${policies// /, }." ;; esac
[ -n "$policy" ] || refuse "Which policy? They are ${policies// /, }."
if ! [[ "$port" =~ ^[0-9]{1,5}$ ]] || [ "$port" -lt 1 ] || [ "$port" -gt 65535 ]; then refuse "'$port' is not a port; take a number from 1 to 65535."; fi

SETUP_FOR=portal
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

if (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; then
  stop "Something already answers on port $port: stop it, or choose another port with --port."
fi

# Built again only when something changed since the last time this script built it.
web="$root/src/BeneficiaryPortal.Web"
program="$web/bin/Debug/net10.0/BeneficiaryPortal.Web.dll"
built="$root/artifacts/built"
changed() {
  [ ! -f "$program" ] || [ ! -f "$built" ] || [ -n "$(cd "$root" && find src Directory.Build.props Directory.Build.targets global.json artifacts/feed-learned-with \
    \( -name bin -o -name obj \) -prune -o -newer "$built" -print -quit)" ]
}
if changed; then
  say "Building the portal ..."
  touch "$built.new"
  dotnet build "$web" --nologo -v q -clp:NoSummary < /dev/null
  mv "$built.new" "$built"
fi

export ASPNETCORE_ENVIRONMENT=Development ASPNETCORE_URLS="http://localhost:$port" Portal__Policy="$policy" Portal__DemoData=true
cd "$web"
exec dotnet "$program"
