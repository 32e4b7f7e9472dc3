"""A repository whose evidence holds what could act in one format or another."""

import unicodedata

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
    "lone \u0301\u0308 marks, e\u0301 and \u00e9, H\u0336i\u0336",
    "\u05e9\u05dc\u05d5\u05dd \u0627\u0644\u0633\u0644\u0627\u0645 12 \u0663",
    "family 👩‍👩‍👧‍👦 flag 🇬🇧 tone 👍🏽 keycap 1️⃣",
    "bell \u0007 escape \u001b[31m delete \u007f end",
    "line \u2028 paragraph \u2029 end",
    "next \u0085 end",
    "noncharacters \ufffe \uffff \U0010ffff and private \ue000",
    "\u202dover\u2067 never closed",
    "0001 1e5 1.10 5-3 01/02/2026 TRUE #REF! 12%",
]


def is_written(letter):
    """Whether YAML takes the letter as it is."""
    return letter.isprintable() or unicodedata.category(letter) == "Cf" and letter != "\ufeff"


def repository(folder):
    def write(path, text):
        path = folder / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

    def quoted(text):
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        return '"' + "".join(letter if is_written(letter) else f"\\U{ord(letter):08X}" for letter in escaped) + '"'

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
