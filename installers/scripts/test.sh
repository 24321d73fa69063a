# Every check and test: formatting, compiler and architecture rules, unit and integration tests with the real parts.

run_tests() {
    need_build_tools
    need_console_libraries
    need chromium chromium
    export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 PUPPETEER_SKIP_DOWNLOAD=1
    cd "$root"
    exec mvn -B -ntp verify ${VERANDA_MAVEN_ARGS:-} "$@"
}
