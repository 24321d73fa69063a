# Soaks: each runs as long as one has time, ends with the first broken promise and says how to see it again.

soak() {
    local name=${1:-}
    [ $# -gt 0 ] && shift
    source "$root/installers/scripts/bench.sh"
    need_build_tools
    need_console_libraries
    case "$name" in
        engine) bench_class server org.veranda.server.realtime.sim.EngineSoak "$@" ;;
        *) fail "no soak '$name': engine" ;;
    esac
}
