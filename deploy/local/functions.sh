# What the scripts beside this file share. Sourced by bash; runs with the old bash of macOS, too.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=${NEWS_REPOSITORY:-$(cd "$here/../.." && pwd -P)}
version=0.1.0-SNAPSHOT
services="article-service comment-service member-service stats-service gateway"

refuse() {
    printf '%s\n' "$*" >&2
    exit 1
}

# Sets java to the JVM to use; refuses one that is too old.
find_java() {
    if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
        java=$JAVA_HOME/bin/java
    else
        java=$(command -v java || true)
    fi
    [ -n "$java" ] || refuse "There is no Java here. Install a JDK 17 or newer, or set JAVA_HOME to one."
    local found
    found=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')
    [ -n "$found" ] || refuse "$java does not run. Install a JDK 17 or newer, or set JAVA_HOME to one."
    [ "$found" -ge 17 ] || refuse "A JDK 17 or newer is needed, and $java is of version $found. Set JAVA_HOME to a newer one."
}

# Sets maven; refuses when there is none, or no compiler to go with it.
find_maven() {
    if [ -x "$root/mvnw" ]; then
        maven=$root/mvnw
    else
        maven=$(command -v mvn || true)
    fi
    [ -n "$maven" ] || refuse "Something must be built first, and there is no Maven here. Install Maven 3.8.6 or newer."
    "$java" --list-modules 2>/dev/null | grep '^jdk.compiler' >/dev/null ||
        refuse "Something must be built first, and $java belongs to a JRE without a compiler. Install a JDK 17 or newer."
}

# is_stale JAR STAMP SOURCE...: whether the jar is missing, or a source is newer than it and than the last build. The
# date of an executable jar is fixed by the build, hence the look at the plain jar it was made from.
is_stale() {
    local jar=$1 stamp=$2 reference newer
    shift 2
    [ -f "$jar" ] || return 0
    local conditions=()
    for reference in "$jar" "$jar.original" "$stamp"; do
        [ ! -f "$reference" ] || conditions+=(-newer "$reference")
    done
    newer=$(find "$@" -type f "${conditions[@]}" -print -quit)
    [ -n "$newer" ]
}

# Prints the modules that must be built, with commas between.
stale_modules() {
    local stale="" service parent=$root/pom.xml defaults=$root/deploy/service-defaults stores=$root/deploy/embedded-stores
    for service in $services; do
        if is_stale "$root/$service/target/$service-$version.jar" "$root/$service/target/up.stamp" \
            "$parent" "$defaults/pom.xml" "$defaults/src/main" "$root/$service/pom.xml" "$root/$service/src/main"; then
            stale="$stale,$service"
        fi
    done
    if is_stale "$root/deploy/local/target/local-$version.jar" "$root/deploy/local/target/up.stamp" \
        "$parent" "$stores/pom.xml" "$stores/src/main" "$root/deploy/local/pom.xml" "$root/deploy/local/src/main"; then
        stale="$stale,deploy/local"
    fi
    printf '%s' "${stale#,}"
}

# build MODULES LOG: packages them without their tests, showing which module is at work.
build() {
    local modules=$1 log=$2 started shown="" now stamp
    stamp=$(mktemp)
    : >"$log"
    started=$SECONDS
    JAVA_HOME=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.home = //p') \
        "$maven" -B -ntp -f "$root/pom.xml" -pl "$modules" -am package \
        -DskipTests -Dspotless.check.skip=true -Dcyclonedx.skip=true >"$log" 2>&1 &
    local pid=$!
    trap 'kill "$pid" 2>/dev/null; rm -f "$stamp"; exit 130' INT TERM HUP
    while kill -0 "$pid" 2>/dev/null; do
        now=$(sed -n 's/^\[INFO\] Building \(.*\) '"$version"' *\(\[.*\)*$/\1 \2/p' "$log" | tail -n 1)
        if [ -t 1 ]; then
            printf '\r\033[KBuilding %s … %s s' "$now" $((SECONDS - started))
        elif [ "$now" != "$shown" ]; then
            printf 'Building %s\n' "$now"
            shown=$now
        fi
        sleep 0.3
    done
    trap - INT TERM HUP
    [ -t 1 ] && printf '\r\033[K'
    if ! wait "$pid"; then
        rm -f "$stamp"
        grep -E '^\[ERROR\]' "$log" | grep -vE 'Help 1|re-run Maven|^\[ERROR\] *$|mvn <args>' | head -n 20 >&2 || true
        refuse "The build failed; all it said is in $log"
    fi
    stamp_modules "$modules" "$stamp"
    printf 'Built in %s s.\n' $((SECONDS - started))
}

# A jar that needed no change keeps its old date, so the moment the build began is remembered beside it.
stamp_modules() {
    local module
    for module in $(printf '%s' "$1" | tr ',' ' '); do
        cp -p "$2" "$root/$module/target/up.stamp"
    done
    rm -f "$2"
}

# Zipkin's server, once, where the launcher looks for it. Without it there are no traces, and everything else works.
fetch_zipkin() {
    local name=zipkin-server-3.5.1-exec.jar
    local jar=$here/.data/cache/$name
    [ ! -f "$jar" ] || return 0
    find_maven
    mkdir -p "$here/.data/cache"
    echo "Fetching Zipkin (130 MB, once)"
    if ! "$maven" -q -B dependency:copy -Dartifact=io.zipkin:zipkin-server:3.5.1:jar:exec \
        -DoutputDirectory="$here/.data/cache/zipkin" >"$here/.data/zipkin.log" 2>&1; then
        echo "Zipkin could not be fetched ($here/.data/zipkin.log); going on without traces." >&2
        return 0
    fi
    mv "$here/.data/cache/zipkin/$name" "$jar"
}

command_of() {
    if [ -r "/proc/$1/cmdline" ]; then tr '\0' ' ' <"/proc/$1/cmdline"; else ps -p "$1" -o args= 2>/dev/null; fi
}

# running_launcher DATA: prints the process that runs the platform on that folder; fails when there is none.
running_launcher() {
    local pid
    pid=$(cat "$1/launcher.pid" 2>/dev/null) || return 1
    kill -0 "$pid" 2>/dev/null || return 1
    command_of "$pid" | grep -F news.everyday.local.launch.Launcher >/dev/null || return 1
    printf '%s' "$pid"
}
