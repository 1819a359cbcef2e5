"""The rules as each host reads them: nginx, Apache, Netlify and Cloudflare Pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from generator.policy.policy import POLICY, Policy
from generator.policy.rules import Place, Rule, list_rules

PUBLISHED: Mapping[str, str] = {"apache": ".htaccess", "netlify": "_headers", "cloudflare": "_headers"}
"""Hosts that take the file from the root of the site itself, and its name there. None of them shows it to readers."""

EXPLAINED = (
    "つながりのサイトの、見る人を守るための設定です。サイトを作り直しても、このファイルはそのまま使えます",
    "（ことばを増やしたときと、サイトのアドレスを変えたときだけ、作り直してください）。",
    "Headers for the whole site. Made by `tsunagari headers`; make it again when languages or the address change.",
)
EXPLAINED_HTTPS = (
    "Strict-Transport-Security: 一度 https で開いたブラウザーは、1年のあいだ、このホストを https だけで開きます。",
    "同じホストに https で開けないページがあるときは、headers に --without-https-only を付けて作り直してください。",
    "It speaks for this host only (no includeSubDomains, no preload): other hosts of the domain belong to others.",
)


def write_header_file(host: str, place: Place, policy: Policy = POLICY) -> str:
    """Return the header file for a host (one of HOSTS). Raises KeyError for another."""
    rules = list_rules(policy, place)
    explained = [*EXPLAINED, *(EXPLAINED_HTTPS if place.https_only else ())]
    return "".join(f"# {line}\n" for line in explained) + HOSTS[host](rules, policy)


def _write_nginx(rules: list[Rule], policy: Policy) -> str:
    """Write for the inside of one `server`: nginx sends no header whose value is empty."""
    lines = [
        "# nginx: 「server { … }」の中に include で読み込みます。location の中に別の add_header があると、",
        "# そこではこの設定が効きません（nginx の決まり）。そのときは、その location の中でも include してください。",
    ]
    variables: dict[str, str] = {}
    for rule in rules:
        for name in rule.headers:
            variables.setdefault(name, f"$tsunagari_{name.lower().replace('-', '_')}")
    variables.setdefault("Cache-Control", "$tsunagari_cache_control")
    lines += [f'set {variable} "";' for variable in variables.values()]
    everywhere = Rule(rules[0].path, {**rules[0].headers, "Cache-Control": policy.cache})
    for rule in (everywhere, *rules[1:]):
        lines.append(f"if ($uri ~ {_quote(_write_pattern(rule))}) {{")
        lines += [f"    set {variables[name]} {_quote(value)};" for name, value in rule.headers.items()]
        lines.append("}")
    lines += [f"add_header {name} {variable} always;" for name, variable in variables.items()]
    return "\n".join([*lines, ""])


def _write_apache(rules: list[Rule], policy: Policy) -> str:
    """Write for `.htaccess` (AllowOverride FileInfo, mod_headers): a later line takes the place of an earlier one."""
    lines = [
        "# Apache（2.4 から）: サイトのいちばん上のフォルダーに .htaccess の名前で置きます。mod_headers が要ります。",
        "<IfModule mod_headers.c>",
        *(_set_apache(name, value) for name, value in {**rules[0].headers, "Cache-Control": policy.cache}.items()),
    ]
    for rule in rules[1:]:
        condition = f' "expr=%{{REQUEST_URI}} =~ m#{_write_pattern(rule)}#"'
        lines += [_set_apache(name, value) + condition for name, value in rule.headers.items()]
    return "\n".join([*lines, "</IfModule>", ""])


def _set_apache(name: str, value: str) -> str:
    return f"  Header always set {name} {_quote(value)}"


def _write_headers_file(rules: list[Rule], policy: Policy) -> str:
    """Write for Netlify and Cloudflare Pages, whose own Cache-Control is ours for what no rule names."""
    lines = [
        "# Netlify・Cloudflare Pages: サイトのいちばん上に _headers の名前で置きます（build --headers-for でも入ります）。",
        f"# Cache-Control のないところは、どちらも {policy.cache} を自分で付けます。",
    ]
    for rule in rules:
        lines += ["", rule.path + ("*" if rule.is_folder else "")]
        lines += [f"  {name}: {value}" for name, value in rule.headers.items()]
    return "\n".join([*lines, ""])


def _write_pattern(rule: Rule) -> str:
    return f"^{re.escape(rule.path)}{'' if rule.is_folder else '$'}".replace("\\-", "-").replace("\\/", "/")


def _quote(value: str) -> str:
    return f'"{value}"'


HOSTS: Mapping[str, Callable[[list[Rule], Policy], str]] = {
    "nginx": _write_nginx,
    "apache": _write_apache,
    "netlify": _write_headers_file,
    "cloudflare": _write_headers_file,
}
