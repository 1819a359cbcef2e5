# Sourced by bin/test: make_browser_ready PYTHON sets $browser to a Chromium that starts, installing one if need be.

# True when this command starts: Ubuntu's chromium-browser may be a stub, Playwright's may lack system libraries.
starts() {
    command -v "$1" >/dev/null 2>&1 && "$1" --version >/dev/null 2>&1 </dev/null
}

find_browser() {
    local candidate
    for candidate in chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
        if starts "$candidate"; then
            browser=$(command -v "$candidate")
            return 0
        fi
    done
    browser=$(locate_playwright_chromium "$1")
    starts "$browser"
}

locate_playwright_chromium() {
    "$1" - 2>/dev/null <<'PYTHON' || true
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
PYTHON
}

ask_for_browser() {
    cat >&2 <<EOF
画面の試験に使うブラウザー (Chromium) が見つからず、自動で入れることもできませんでした。
次のどれかを行ってから、もう一度 bin/test を実行してください。
  Debian・Ubuntu: sudo apt install chromium fonts-noto-cjk
  macOS: Google Chrome を入れる
  そのほか: $1 -m playwright install --with-deps chromium
  すでにあるとき: TSUNAGARI_CHROMIUM にその場所を書く (例 TSUNAGARI_CHROMIUM=/opt/chromium/chrome bin/test)

No Chromium was found for the browser tests, and none could be installed.
Do one of the above, then run bin/test again.
EOF
}

make_browser_ready() {
    if [ -n "${TSUNAGARI_CHROMIUM:-}" ]; then
        starts "$TSUNAGARI_CHROMIUM" && browser=$(command -v "$TSUNAGARI_CHROMIUM") && return 0
        echo "TSUNAGARI_CHROMIUM に書かれたブラウザーが動きません。場所を確かめてください: $TSUNAGARI_CHROMIUM" >&2
        echo "The browser named in TSUNAGARI_CHROMIUM does not start; check the path." >&2
        exit 69
    fi
    find_browser "$1" && return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        export DEBIAN_FRONTEND=noninteractive
        { apt-get update -q && apt-get install -q -y chromium fonts-noto-cjk; } </dev/null || true
        find_browser "$1" && return 0
    fi
    "$1" -m playwright install chromium </dev/null || true
    find_browser "$1" || {
        ask_for_browser "$1"
        exit 69
    }
}
