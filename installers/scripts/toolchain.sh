# Finds what a build needs, installs what a Debian machine can install, or says in one line what is missing.
# Sets: java, JAVA_HOME, PATH.

node_version=22.23.3

fail() {
    echo "veranda: $1" >&2
    exit 1
}

is_jdk_25() {
    [ -x "$1/bin/javac" ] && [[ $("$1/bin/java" -version 2>&1) == *'version "25'[.\"]* ]]
}

find_jdk() {
    local home
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home \
        "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25*; do
        if [ -n "$home" ] && is_jdk_25 "$home"; then
            export JAVA_HOME=$home
            java=$home/bin/java
            return
        fi
    done
    fail "JDK 25 is missing: install one under /usr/lib/jvm or set JAVA_HOME to it"
}

# need COMMAND PACKAGE...: the command, from Debian's packages when it is not there.
need() {
    local command=$1
    shift
    command -v "$command" >/dev/null 2>&1 && return
    install_packages "$@" && command -v "$command" >/dev/null 2>&1 && return
    fail "'$command' is missing: install $*"
}

# need_library SONAME PACKAGE...: the shared library, likewise. Only Linux has to ask.
need_library() {
    local library=$1
    shift
    [ "$(uname -s)" = Linux ] || return 0
    has_library "$library" && return
    install_packages "$@" && has_library "$library" && return
    fail "the library $library is missing: install $*"
}

has_library() {
    [[ $(ldconfig -p 2>/dev/null || /sbin/ldconfig -p) == *"$1"* ]]
}

install_packages() {
    command -v apt-get >/dev/null 2>&1 || return 1
    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        sudo -n true 2>/dev/null || return 1
        as_root=(sudo -n)
    fi
    echo "veranda: installing $*" >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q "$@" >/dev/null 2>&1 && return
    "${as_root[@]}" apt-get update -q >/dev/null 2>&1
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q "$@" >/dev/null
}

need_build_tools() {
    find_jdk
    need mvn maven
    need_node
}

# Node 20 or newer. Debian 12 has 18: then one comes as an npm package into the user's cache.
need_node() {
    need node nodejs
    need npm npm
    is_node_20 && return
    local home=${XDG_CACHE_HOME:-$HOME/.cache}/veranda/node-$node_version
    if [ ! -x "$home/node_modules/.bin/node" ]; then
        echo "veranda: fetching Node $node_version" >&2
        npm install --prefix "$home" --no-audit --no-fund --loglevel=error "node@$node_version" >/dev/null ||
            fail "Node 20 or newer is missing (this is $(node --version)) and npm cannot fetch it"
    fi
    export PATH=$home/node_modules/.bin:$PATH
    hash -r
    is_node_20 || fail "Node 20 or newer is missing: this is $(node --version)"
}

is_node_20() {
    [ "$(node -p 'Number(process.versions.node.split(".")[0]) >= 20')" = true ]
}

# What JavaFX draws with when there is no display, and what it needs of a desktop when there is one.
need_console_libraries() {
    need_library libfreetype.so.6 libfreetype6
    need_library libfontconfig.so.1 libfontconfig1
    need_library libpango-1.0.so.0 libpango-1.0-0
    need_library libpangoft2-1.0.so.0 libpangoft2-1.0-0
    if [ "$(uname -s)" = Linux ] && [ -z "$(fc_fonts)" ]; then
        install_packages fonts-dejavu-core || fail "no font is installed: install fonts-dejavu-core"
    fi
    if has_display && [ "$(uname -s)" = Linux ]; then
        need_library libgtk-3.so.0 libgtk-3-0
    fi
}

fc_fonts() {
    find /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" -name '*.ttf' -print -quit 2>/dev/null || true
}

has_display() {
    [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}
