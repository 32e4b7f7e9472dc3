"""A repository whose evidence holds what could act in one format or another."""

NASTY = [
    "=HYPERLINK(\"https://x.example\";\"go\")",
    "+1+1",
    "@SUM(A1)",
    "-2+3",
    "=cmd|' /C calc'!A0",
    "a | b | c",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "]]> <!-- --> &amp; &#x41;",
    "{ INCLUDETEXT \"C:\\\\x\" } { HYPERLINK \"x\" }",
    "\u202eright to left\u202c and \u2066isolated\u2069",
    "zero\u200bwidth \ufeff mark",
    "Tŷ Gobaith, Ŵy, naïve, 日本語, emoji 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
    "w" * 400,
    "_x0041_ _x000D_",
    "&header; %SYSTEM; ${x} {{x}} `code` *star* _under_ ~~no~~",
    "''quoted'' \"double\" \\back\\slash",
    "&P &N &D &[Page]",
]


def repository(folder):
    def write(path, text):
        path = folder / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

    def quoted(text):
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\ufeff", "\\uFEFF") + '"'

    items = "\n".join(
        f"      - {{id: {at}, title: {{en: {quoted('Item ' + words)}}}}}" for at, words in enumerate(NASTY, start=1)
    )
    write("standards/nasty-2020.yaml", f"id: nasty-2020\ntitle: {{en: {quoted('Nasty ' + NASTY[0])}}}\ncoverage: complete\nsections:\n  - id: s1\n    title: {{en: {quoted(NASTY[5])}}}\n    items:\n{items}\n")
    write("tyst.yaml", f"title: {quoted(NASTY[6])}\nstandards: [nasty-2020]\n")
    for provider, name in (("one", NASTY[0]), ("two", NASTY[10])):
        write(f"providers/{provider}/provider.yaml", f"name: {quoted(name)}\ncontact: {{role: {quoted(NASTY[1])}, email: a@one.example}}\n")
        write(f"providers/{provider}/documents/log.txt", "x")
        for at, words in enumerate(NASTY, start=1):
            rating = ("green", "amber", "red")[at % 3]
            write(
                f"providers/{provider}/evidence/e{at}.md",
                f"---\nratings: {{nasty-2020/{at}: {rating}}}\nreviewed: 2026-{1 + at % 11:02}-01\nowner: {quoted(words)}\n"
                f"documents:\n  - {{path: log.txt, title: {quoted(words)}, dated: 2026-01-01, expires: 2026-{1 + at % 12:02}-28}}\n"
                f"  - {{path: \"https://a.example/{at}?q=<x>&y=%22\", title: {quoted(words)}}}\n"
                f"actions:\n  - {{what: {quoted(words)}, owner: {quoted(words)}, due: 2026-{1 + at % 12:02}-15}}\n---\n{words}\n\n- {words}\n  - {words}\n\n1. {words}\n\n[{words}](https://b.example/{at})\n",
            )
    return folder
