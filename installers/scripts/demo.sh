# The demo: a server with two living demo resorts on embedded PostgreSQL, and a console signed in as the front desk.

demo() {
    local pace=30 port=8080 data=$root/target/demo/data
    while [ $# -gt 0 ]; do
        case "$1" in
            --pace) pace=$2 && shift 2 ;;
            --port) port=$2 && shift 2 ;;
            --data) data=$2 && shift 2 ;;
            *) fail "the demo does not know '$1': use --pace N, --port N, --data DIR" ;;
        esac
    done
    server_ready
    console_ready
    mkdir -p "$data" "$root/target/demo"
    "$java" "${server_options[@]}" -jar "$server_jar" --demo --simulate "$pace" --port "$port" --data "$data" \
        >"$root/target/demo/server.log" 2>&1 &
    server=$!
    trap stop_demo EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    await_server "$port"
    echo "veranda: http://127.0.0.1:$port/board shows the same board to a browser (desk@quinta.example, demo-veranda)"
    local arguments=(--server "http://127.0.0.1:$port" --user desk@quinta.example --config "$root/target/demo/console")
    if ! has_display; then
        echo "veranda: no display here, so the console runs headless; screenshots go to target/demo"
        arguments+=(--headless-demo "$root/target/demo" --seconds 20)
    fi
    VERANDA_PASSWORD=demo-veranda "$java" "${console_options[@]}" -cp "$console_path" \
        org.veranda.desktop.Launcher "${arguments[@]}" &
    console=$!
    wait "$console"
}

await_server() {
    local tries
    for tries in $(seq 1 240); do
        kill -0 "$server" 2>/dev/null || { tail -n 20 "$root/target/demo/server.log" >&2; fail "the server did not start"; }
        is_ready "$1" 2>/dev/null && return
        sleep 0.5
    done
    fail "the server was not ready after 120 s: see target/demo/server.log"
}

# Asks without curl, which a fresh machine may lack.
is_ready() (
    exec 3<>"/dev/tcp/127.0.0.1/$1"
    printf 'GET /actuator/health/readiness HTTP/1.0\r\n\r\n' >&3
    read -r _ status _ <&3
    [ "$status" = 200 ]
)

# The console first, then the server, which ends its PostgreSQL; whichever has ended already is no fault.
stop_demo() {
    local process
    for process in ${console:-} ${server:-}; do
        kill "$process" 2>/dev/null || true
    done
    wait || true
}
