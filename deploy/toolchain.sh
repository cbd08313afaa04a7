# Sourced by tests/run: installs on Debian what building needs, and nothing that is there already.

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# Debian packages by name; quiet when there are none to install.
install_packages() {
    [ $# -gt 0 ] || return 0
    echo "installing $*" >&2
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# A C compiler and the Rust of rust-toolchain.toml.
install_rust() {
    local missing=()
    command -v cc >/dev/null || missing+=(gcc libc6-dev)
    if ! command -v cargo >/dev/null && [ -r "$HOME/.cargo/env" ]; then . "$HOME/.cargo/env"; fi
    command -v cargo >/dev/null || command -v curl >/dev/null || missing+=(curl ca-certificates)
    install_packages "${missing[@]}"
    if ! command -v cargo >/dev/null; then
        echo "installing rustup" >&2
        curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y --quiet --profile minimal --default-toolchain none
        . "$HOME/.cargo/env"
    fi
    if command -v rustup >/dev/null && ! cargo clippy --version >/dev/null 2>&1; then rustup toolchain install; fi
}
