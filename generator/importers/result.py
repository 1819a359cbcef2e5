"""What an import came to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """Counts and where to read more.

    Every one of `rows` is either an entry (`written` + `unchanged` + `kept`) or `rejected`; `doubtful` counts entries
    with something to look at, `drafts` those that are not to be shown yet. `kept`: changed or removed by hand and left so; of them `conflicts` also changed in the
    source. `vanished`: entries of the source that its file no longer has; of them `removed` were taken away.
    `problems`: why a file was refused whole; then nothing was written but `proposed_mappings`. `needs_confirmation`: the
    import would take away more than a fifth of its source's entries and nothing was written.
    """

    rows: int = 0
    written: int = 0
    unchanged: int = 0
    kept: int = 0
    conflicts: int = 0
    doubtful: int = 0
    rejected: int = 0
    drafts: int = 0
    vanished: int = 0
    removed: int = 0
    reports: tuple[Path, ...] = ()
    rejects: tuple[Path, ...] = ()
    proposed_mappings: tuple[Path, ...] = ()
    needs_confirmation: bool = False
    dry_run: bool = False
    problems: tuple[Problem, ...] = ()


def describe_result(result: ImportResult) -> list[str]:
    """Return the outcome in lines of Japanese, without a value of the data."""
    if result.problems:
        lines = ["取り込みをやめました。登録は変えていません。"]
        lines += [
            f"対応表の案を作りました。to を確かめてから --mapping に付けてください: {path}"
            for path in result.proposed_mappings
        ]
        return lines
    lines = [f"{result.rows}行を読みました。"]
    if result.needs_confirmation:
        return [
            *lines,
            f"この表から前に取り込んだ登録が大きく減ります（{result.vanished}件がもとの表にありません）。登録は変えていません。",
            "もとの表が途中で切れていないか確かめてください。減らしてよければ、--allow-shrink を付けて、もう一度実行してください。",
        ]
    done = "書きます（まだ書いていません）" if result.dry_run else "書きました"
    lines.append(f"登録 {result.written}件を{done}。{result.unchanged}件は前と同じでした。")
    if result.written == 0 and result.removed == 0:
        lines.append(
            "前の取り込みから変わったところはありません。" if not result.dry_run else "変わるところはありません。"
        )
    if result.drafts:
        lines.append(
            f"下書き（draft）は {result.drafts}件です。サイトには出ません。載せるものは、確かめてから status を published にしてください。"
        )
    if result.kept:
        lines.append(f"手で直した（消した）登録 {result.kept}件は、そのままにしました。")
    if result.conflicts:
        lines.append(f"そのうち {result.conflicts}件は、もとの表も変わっています。報告で見くらべてください。")
    if result.vanished:
        lines.append(f"もとの表からなくなった登録が {result.vanished}件あります（消した登録 {result.removed}件）。")
    lines.append(f"確かめたい行 {result.doubtful}行、取り込めなかった行 {result.rejected}行")
    if len(result.reports) > 3:
        folder = result.reports[0].parent.parent
        lines.append(f"報告: {folder} の中の、ファイルごとの report.html（{len(result.reports)}つ）")
    else:
        lines += [f"報告: {path}" for path in result.reports]
    lines += [f"取り込めなかった行: {path}" for path in result.rejects]
    return lines
