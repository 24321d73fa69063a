# Benchmarks: each prints the machine, its settings, its figures and one line `BENCH {...}`.

bench() {
    local name=${1:-all}
    [ $# -gt 0 ] && shift
    need_build_tools
    need_console_libraries
    case "$name" in
        latency) bench_class server org.veranda.server.bench.LatencyBench "$@" ;;
        commands) bench_class server org.veranda.server.bench.CommandBench "$@" ;;
        replay) bench_class server org.veranda.server.bench.ReplayBench "$@" ;;
        board) bench_class desktop-app org.veranda.desktop.bench.BoardBench "$@" ;;
        coldstart) bench_class desktop-app org.veranda.desktop.bench.ColdStartBench "$@" ;;
        all)
            bench latency
            bench commands
            bench board
            bench coldstart
            bench replay
            ;;
        *) fail "no bench '$name': latency, commands, board, coldstart or replay" ;;
    esac
}

# bench_class MODULE CLASS ARGUMENT...
bench_class() {
    local module=$1 class=$2
    shift 2
    local classpath=$root/$module/target/test.classpath
    if stale "$classpath" "$root"/{shared-model,server,desktop-app}/{src,pom.xml}; then
        echo "veranda: building the benches" >&2
        quiet_maven package -DskipTests || fail "the build failed"
        touch "$root"/{server,desktop-app}/target/test.classpath
    fi
    local display=()
    has_display || display=(-Dglass.platform=Headless)
    "$java" -Xmx1g --enable-native-access=ALL-UNNAMED ${display[@]+"${display[@]}"} \
        -Dveranda.root="$root" -Dveranda.server.jar="$server_jar" \
        -cp "$root/$module/target/test-classes:$root/$module/target/classes:$(cat "$classpath")" "$class" "$@"
}
