# Sourced by bin/tsunagari and bin/test: make_ready ROOT [GROUP...] leaves a complete ROOT/.venv behind.
# Nothing here prints on standard output, which belongs to the command.

# True when .venv was installed to its end from this very uv.lock, by the Python it still has, with these groups.
is_ready() {
    record=$1/.venv/tsunagari
    [ -r "$record/installed" ] && [ -x "$1/.venv/bin/python" ] || return 1
    cmp -s "$1/uv.lock" "$record/uv.lock" || return 1
    read -r recorded groups <"$record/installed" || return 1
    actual=$("$1/.venv/bin/python" -I -S -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>&1) || return 1
    [ "$recorded" = "$actual" ] || return 1
    shift
    for group in "$@"; do
        case " $groups " in
            *" $group "*) ;;
            *) return 1 ;;
        esac
    done
}

# Sets $python to a Python 3.11 or newer, or $too_old to the version of one that does not do.
find_python() {
    python='' too_old=''
    for candidate in python3 python3.15 python3.14 python3.13 python3.12 python3.11 python; do
        path=$(command -v "$candidate" 2>/dev/null) || continue
        version=$("$path" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue
        case $version in
            3.1[1-9] | 3.[2-9][0-9] | [4-9].*) python=$path; return 0 ;;
            *) too_old=${too_old:-$version} ;;
        esac
    done
    # uv fetches a Python of its own where the machine has none that does.
    if command -v uv >/dev/null 2>&1; then
        python=$(uv run --no-project --python '>=3.11' python -c 'import sys; print(sys._base_executable)') || python=''
    fi
    [ -n "$python" ]
}

ask_for_python() {
    {
        if [ -n "$too_old" ]; then
            echo "この端末の Python は $too_old です。つながりを動かすには Python 3.11 以上が必要です。"
        else
            echo "この端末に Python が見つかりません。つながりを動かすには Python 3.11 以上が必要です。"
        fi
        echo "  Debian 12 以降・Ubuntu 24.04 以降: sudo apt install python3"
        echo "  macOS: https://www.python.org/downloads/ から入れるか、brew install python"
        echo "  そのほか: uv (https://docs.astral.sh/uv/) を入れると、Python も自動で用意されます。"
        echo "入れたあとに、もう一度同じコマンドを実行してください。"
        echo
        echo "Tsunagari needs Python 3.11 or newer (found: ${too_old:-none})."
        echo "Install python3 as shown above, or uv, then run the same command again."
    } >&2
}

make_ready() {
    is_ready "$@" && return 0
    find_python || {
        ask_for_python
        exit 69
    }
    ready_root=$1
    shift
    (
        unset PYTHONHOME
        PYTHONPATH=$ready_root
        export PYTHONPATH
        exec "$python" -P -m bin.launcher.prepare "$ready_root" "$@" >&2
    ) || exit $?
}
