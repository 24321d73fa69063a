# Soaks: each runs as long as one has time, ends with the first broken promise and says how to see it again.

soak() {
    local name=${1:-help} bench_options=()
    [ $# -gt 0 ] && shift
    source "$root/installers/scripts/bench.sh"
    case "$name" in
        engine) soak_class org.veranda.server.realtime.sim.EngineSoak "$@" ;;
        churn) bench_options=(-XX:+UseSerialGC) && soak_class org.veranda.server.bench.soak.ChurnSoak "$@" ;;
        restart) server_ready && soak_class org.veranda.server.bench.soak.RestartSoak "$@" ;;
        idle) server_ready && soak_class org.veranda.server.bench.soak.IdleSoak "$@" ;;
        coverage) soak_class org.veranda.server.bench.alarms.CoverageSoak "$@" ;;
        help)
            cat <<'TXT'
./veranda soak engine [--seeds N] [--from SEED]   the engine under seeded chance
./veranda soak churn [--cycles N]                 clients connect, subscribe and are killed: heap, descriptors, threads and
                                                  channels come back to where they were; 1,000,000 by default
./veranda soak restart [--clients N]              the server restarts under real pusher-js and Java clients: all come back,
                                                  none gives up, each has its stream complete; 1,000 by default
./veranda soak idle [--seconds N]                 real pusher-js and Java clients that say nothing stay connected; 155 by
                                                  default
./veranda soak coverage [--tenants N] [--users N] [--alarms N] [--seed N]   who hears an alarm is who may, exactly: 200 tenants
                                                  with 20 users and 1,000 alarms each by default
TXT
            ;;
        *) fail "no soak '$name': engine, churn, restart, idle or coverage" ;;
    esac
}

# soak_class CLASS ARGUMENT...
soak_class() {
    need_build_tools
    need_console_libraries
    bench_class server "$@"
}
