# Benchmarks: each prints the machine, its settings, its figures and one line `BENCH {...}`.

bench() {
    local name=${1:-all}
    [ $# -gt 0 ] && shift
    need_build_tools
    need_console_libraries
    case "$name" in
        latency) bench_class server org.veranda.server.bench.LatencyBench "$@" ;;
        commands) bench_class server org.veranda.server.bench.CommandBench "$@" ;;
        alarms) bench_class server org.veranda.server.bench.alarms.AlarmBench "$@" ;;
        devices) bench_class server org.veranda.server.bench.alarms.DeviceBench "$@" ;;
        replay) bench_class server org.veranda.server.bench.ReplayBench "$@" ;;
        fanout) bench_wire FanoutBench "$@" ;;
        tenants) bench_wire TenantsBench "$@" ;;
        idle) bench_wire IdleBench "$@" ;;
        slow)
            bench_wire SlowBench "$@"
            bench_options=(-XX:+UseSerialGC) && bench_class server org.veranda.server.bench.wire.SlowStreamBench "$@"
            ;;
        subscribe) bench_wire SubscribeBench "$@" ;;
        board) bench_class desktop-app org.veranda.desktop.bench.BoardBench "$@" ;;
        alarmboard) bench_class desktop-app org.veranda.desktop.bench.AlarmBoardBench "$@" ;;
        coldstart) bench_class desktop-app org.veranda.desktop.bench.ColdStartBench "$@" ;;
        all)
            bench latency
            bench commands
            bench alarms
            bench devices
            bench fanout
            bench tenants
            bench idle
            bench slow
            bench subscribe
            bench board
            bench alarmboard
            bench coldstart
            bench replay
            ;;
        *) fail "no bench '$name': latency, commands, alarms, devices, fanout, tenants, idle, slow, subscribe, board, alarmboard, coldstart or replay" ;;
    esac
}

# bench_wire CLASS ARGUMENT...: with the server on the first processor and the load on the second, where that can be had.
bench_wire() {
    local class=org.veranda.server.bench.wire.$1 java_prefix=() bench_options=()
    shift
    server_ready
    if command -v taskset >/dev/null 2>&1 && taskset -c 1 true 2>/dev/null; then
        java_prefix=(taskset -c 1) bench_options=(-Dveranda.pinned=true)
    fi
    bench_options+=("-Dveranda.server.options=${server_options[*]}")
    bench_class server "$class" "$@"
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
    ${java_prefix[@]+"${java_prefix[@]}"} "$java" -Xmx1g --enable-native-access=ALL-UNNAMED \
        ${display[@]+"${display[@]}"} ${bench_options[@]+"${bench_options[@]}"} \
        -Dveranda.root="$root" -Dveranda.server.jar="$server_jar" \
        -cp "$root/$module/target/test-classes:$root/$module/target/classes:$(cat "$classpath")" "$class" "$@"
}
