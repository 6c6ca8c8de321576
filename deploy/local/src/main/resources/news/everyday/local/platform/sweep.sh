#!/bin/sh
# Ends what a launcher left behind, services before stores.
#
#   sweep.sh PROCESSES            does it now
#   sweep.sh PROCESSES LAUNCHER   waits until that process is gone, then does it
#
# A line of PROCESSES: stage, process id, name and a piece of its command line, between tabs. A process whose command
# line lacks that piece is somebody else's, to whom the number has passed.
list="$1"
launcher="${2:-}"
trap '' INT HUP

if [ -n "$launcher" ]; then
    while kill -0 "$launcher" 2>/dev/null; do sleep 1; done
fi
[ -f "$list" ] || exit 0
processes=$(cat "$list")
tab=$(printf '\t')

command_of() {
    if [ -r "/proc/$1/cmdline" ]; then tr '\0' ' ' <"/proc/$1/cmdline"; else ps -p "$1" -o args= 2>/dev/null; fi
}

is_ours() {
    kill -0 "$1" 2>/dev/null && command_of "$1" | grep -qF -- "$2"
}

# PostgreSQL would wait for its clients on TERM; INT is its quick, clean stop.
ask() {
    if [ "$2" = postgres ]; then kill -INT "$1"; else kill -TERM "$1"; fi 2>/dev/null
}

for stage in 1 2 3; do
    tries=0
    while :; do
        left=0
        while IFS="$tab" read -r at pid name sign; do
            [ "$at" = "$stage" ] && is_ours "$pid" "$sign" || continue
            left=1
            [ "$tries" = 0 ] && ask "$pid" "$name"
            [ "$tries" = 25 ] && kill -KILL "$pid" 2>/dev/null
        done <<END
$processes
END
        [ "$left" = 0 ] && break
        [ "$tries" -gt 30 ] && break
        tries=$((tries + 1))
        sleep 1
    done
done
exit 0
