# Sourced by bin/test: make_validators_ready ROOT sets $validators to a folder with html-validate and vnu, the two
# programs that judge the built pages as HTML. They need Node.js and Java. Where these are not, $validators stays empty
# and the tests of valid HTML are skipped with the reason; in continuous integration (CI=true) that ends the run.

has_validator_needs() {
    command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 && command -v java >/dev/null 2>&1 || return 1
    java -version >/dev/null 2>&1 || return 1
    # html-validate 10 asks for Node.js 20.19, 22.12 or newer.
    node -e 'const [a, b] = process.versions.node.split(".").map(Number);
        process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)'
}

# The lock is the proof: it is copied last, so a folder that holds the same one was installed to its end.
install_validators() {
    local from=$1/tests/validators into=$1/.tsunagari/validators
    cmp -s "$from/package-lock.json" "$into/installed.json" && return 0
    rm -rf "$into" && mkdir -p "$into" && cp "$from/package.json" "$from/package-lock.json" "$into/" || return 1
    (cd "$into" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) </dev/null >&2 || return 1
    cp "$from/package-lock.json" "$into/installed.json"
}

make_validators_ready() {
    validators=
    if ! has_validator_needs && [ "${CI:-}" = true ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        export DEBIAN_FRONTEND=noninteractive
        { apt-get update -q && apt-get install -q -y nodejs npm default-jre-headless; } </dev/null || true
    fi
    if has_validator_needs && install_validators "$1"; then
        validators=$1/.tsunagari/validators
        return 0
    fi
    cat >&2 <<'EOF'
HTML の書き方の検査（html-validate・vnu）は行いません。Node.js（20.19、22.12 以上）と Java（17 以上）が要ります。
ほかの検査はすべて行います。入れるとき: Debian・Ubuntu では sudo apt install nodejs npm default-jre-headless
The pages are not judged by html-validate and vnu: that takes Node.js (20.19, 22.12 or newer) and Java 17 or newer.
EOF
    [ "${CI:-}" != true ] || exit 69
}
