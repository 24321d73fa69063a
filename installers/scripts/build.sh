# Builds the programs when a source is newer than they are.
# Sets: server_jar, console_path, server_options, console_options.

server_jar=$root/server/target/veranda-server-boot.jar
console_path=$root/desktop-app/target/veranda-console.jar:$root/desktop-app/target/lib/*
server_options=(--enable-native-access=ALL-UNNAMED -XX:+UseSerialGC)
console_options=(--add-modules javafx.controls --enable-native-access=ALL-UNNAMED,javafx.graphics -Xmx512m)

# stale PRODUCT DIR...: whether a source in a folder is newer than the product.
stale() {
    local product=$1
    shift
    [ ! -f "$product" ] && return 0
    [ -n "$(find "$@" "$root/pom.xml" -newer "$product" -type f -not -path '*/node_modules/*' -print -quit)" ]
}

package() {
    need_build_tools
    echo "veranda: building $1" >&2
    quiet_maven -pl "$1" -am package -Dmaven.test.skip=true || fail "the build of $1 failed"
    touch "$2"
}

# Maven for building only: no colours, and no word of what Maven's own libraries do inside the JDK.
quiet_maven() {
    (cd "$root" && MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" \
        mvn -q -B -Dstyle.color=never -Dspotless.check.skip=true ${VERANDA_MAVEN_ARGS:-} "$@")
}

server_ready() {
    find_jdk
    if stale "$server_jar" "$root"/{shared-model,server}/{src,pom.xml}; then
        package server "$server_jar"
    fi
}

console_ready() {
    find_jdk
    local jar=$root/desktop-app/target/veranda-console.jar
    if stale "$jar" "$root"/{shared-model,desktop-app}/{src,pom.xml}; then
        package desktop-app "$jar"
    fi
    need_console_libraries
    console_options+=(--module-path "$(find "$root/desktop-app/target/lib" -name 'javafx-*.jar' | paste -s -d:)")
    has_display || console_options+=(-Dglass.platform=Headless)
}
