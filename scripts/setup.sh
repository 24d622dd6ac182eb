#!/usr/bin/env bash
# Finds what the portal needs, installs what is missing where it may, and learns once whether the package feed is partial.
#   scripts/setup.sh           everything (the portal and its tests)
#   scripts/setup.sh --again   forgets what it learned about the package feed
# The other scripts source it; SETUP_FOR=portal leaves the browser out.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=1

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

# --- programs -------------------------------------------------------------------------------------------------------------------------

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif command -v sudo > /dev/null && sudo -n true 2> /dev/null; then sudo -n "$@"
  else return 1
  fi
}

may_install() { command -v apt-get > /dev/null && as_root true; }

# Lists of packages may be missing or old: a failed installation is tried again with fresh ones.
install_package() {
  local package="$1" log="$root/artifacts/install-$1.log"
  may_install || return 1
  say "Installing $package ..."
  mkdir -p "$root/artifacts"
  local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$package")
  if as_root "${install[@]}" > "$log" 2>&1 < /dev/null; then return 0; fi
  if as_root apt-get update >> "$log" 2>&1 < /dev/null && as_root "${install[@]}" >> "$log" 2>&1 < /dev/null; then return 0; fi
  say "Installing $package failed; what apt-get said is in $log."
  return 1
}

has_sdk() { (cd "$root" && "$1" --version) > /dev/null 2>&1; }

find_dotnet() {
  local candidate
  for candidate in "$(command -v dotnet || true)" "${DOTNET_ROOT:-}/dotnet" "${HOME:-}/.dotnet/dotnet" /usr/share/dotnet/dotnet /usr/lib/dotnet/dotnet /usr/local/share/dotnet/dotnet /opt/dotnet/dotnet; do
    if [ -x "$candidate" ] && has_sdk "$candidate"; then
      case ":$PATH:" in *":$(dirname "$candidate"):"*) ;; *) export PATH="$(dirname "$candidate"):$PATH" ;; esac
      return 0
    fi
  done
  return 1
}

need_dotnet() {
  find_dotnet && return
  install_package dotnet-sdk-10.0 && find_dotnet && return
  stop "The .NET 10 SDK was not found. Install it: 'sudo apt-get install dotnet-sdk-10.0' where that package exists, else see https://dotnet.microsoft.com/download/dotnet/10.0; then run this again."
}

find_postgresql() {
  local found
  for found in "${Database__PostgreSqlBinaries:-/nowhere}/initdb" /usr/lib/postgresql/*/bin/initdb "$(command -v initdb || true)"; do
    if [ -x "$found" ] && [ -x "$(dirname "$found")/postgres" ]; then return 0; fi
  done
  return 1
}

need_postgresql() {
  find_postgresql && return
  install_package postgresql && find_postgresql && return
  stop "The PostgreSQL server programs were not found. Install them: 'sudo apt-get install postgresql'; then run this again."
}

find_chromium() {
  local name

  # The shell has no windows to draw: where it is installed, the browser tests cost a fifth less.
  for name in "${CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
    if [ -n "$name" ] && command -v "$name" > /dev/null; then
      CHROMIUM="$(command -v "$name")"
      export CHROMIUM
      return 0
    fi
  done
  return 1
}

need_chromium() {
  local shell=chromium-headless-shell
  if [ -z "${CHROMIUM:-}" ] && ! command -v "$shell" > /dev/null && { ! find_chromium || apt-cache show "$shell" > /dev/null 2>&1; }; then install_package "$shell" || true; fi
  find_chromium && return
  install_package chromium && find_chromium && return
  stop "Chromium was not found; the browser tests need it. Install it: 'sudo apt-get install chromium', or name it in the variable CHROMIUM; then run this again."
}

# A mail server for one test: the portal's e-mails are sent to it.
find_mail_server() { /usr/bin/python3 -c 'import aiosmtpd' > /dev/null 2>&1; }

need_mail_server() {
  find_mail_server && return
  install_package python3-aiosmtpd && find_mail_server && return
  stop "aiosmtpd was not found; the tests of e-mail need it. Install it: 'sudo apt-get install python3-aiosmtpd'; then run this again."
}

# A mailbox for one test: what people write to the association is read from it.
find_mailbox_server() { PATH="$PATH:/usr/sbin:/sbin" command -v dovecot > /dev/null && [ -x /usr/lib/dovecot/imap-login ]; }

need_mailbox_server() {
  find_mailbox_server && return
  install_package dovecot-imapd && find_mailbox_server && return
  stop "dovecot was not found; the tests of the mailbox need it. Install it: 'sudo apt-get install dovecot-imapd'; then run this again."
}

# Without these the portal starts all the same, says so, and refuses what it cannot clean.
want_program() {
  local program="$1" package="$2" otherwise="$3"
  PATH="$PATH:/usr/sbin:/sbin" command -v "$program" > /dev/null && return
  install_package "$package" && PATH="$PATH:/usr/sbin:/sbin" command -v "$program" > /dev/null && return
  say "The program $program was not found: $otherwise. Install it: 'sudo apt-get install $package'."
}

# Letters for PDF files that do not bring their own: drawn with others they would stand too wide or too narrow.
has_standard_fonts() { fc-match -f '%{family}' Helvetica 2> /dev/null | grep -qE 'Nimbus|Liberation|Helvetica|Arial|Gyre'; }

want_document_programs() {
  has_standard_fonts || { install_package fonts-urw-base35 && install_package fontconfig && has_standard_fonts; } ||
    say "No fonts like Helvetica and Times were found: PDF files without fonts of their own will look otherwise than they did. Install them: 'sudo apt-get install fonts-urw-base35'."
  want_program pdftocairo poppler-utils "PDF files will be refused"
  want_program vips libvips-tools "photos will be refused"
  want_program bwrap bubblewrap "documents will be rewritten without walls around the program"
}

# --- packages -------------------------------------------------------------------------------------------------------------------------

partial="$root/artifacts/feed-is-partial"
learned="$root/artifacts/feed-learned-with"

# The answer holds for these versions: other packages, another answer.
fingerprint() {
  (cd "$root" && cat src/Directory.Packages.props Directory.Build.props Directory.Build.targets global.json && cat NuGet.config nuget.config 2> /dev/null || true) | cksum
}

restored() {
  local project
  for project in "$root"/src/*/*.csproj "$root"/tests/*/*.csproj; do
    [ -f "$(dirname "$project")/obj/project.assets.json" ] || return 1
  done
}

restore() { (cd "$root" && dotnet restore BeneficiaryPortal.sln --nologo -v q) > "$root/artifacts/restore-$1.log" 2>&1 < /dev/null; }

need_packages() {
  local now
  now="$(fingerprint)"
  mkdir -p "$root/artifacts"
  if [ -f "$learned" ] && [ "$(cat "$learned")" = "$now" ]; then
    if restored || restore again; then return; fi
  fi
  rm -f "$partial" "$learned"
  say "Restoring the packages ..."
  if ! restore whole; then
    # Missing packages and missing versions (NU1101-1103, NU1603) make a partial feed; anything else is no answer.
    touch "$partial"
    if ! grep -qE 'NU110[1-3]|NU1603' "$root/artifacts/restore-whole.log" || ! restore pruned; then
      rm -f "$partial"
      tail -n 20 "$root/artifacts/restore-whole.log" >&2
      stop "The packages cannot be restored; the whole answer is in artifacts/restore-*.log."
    fi
    say "This package feed is partial: it lacks packages that only SQL Server needs at run time (named in artifacts/restore-whole.log)."
    say "The portal is built without them and runs on PostgreSQL; on SQL Server it refuses to start."
  fi
  printf '%s' "$now" > "$learned"
}

# --------------------------------------------------------------------------------------------------------------------------------------

if [ "${1:-}" = "--again" ] && [ "${BASH_SOURCE[0]}" = "$0" ]; then rm -f "$learned"; fi
need_dotnet
if [ -z "${Database__ConnectionString:-}" ] || [ "${SETUP_FOR:-all}" != portal ]; then need_postgresql; fi
want_document_programs
if [ "${SETUP_FOR:-all}" != portal ]; then need_chromium; need_mail_server; need_mailbox_server; fi
need_packages
