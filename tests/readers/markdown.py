"""Markdown, read by markdown-it."""

import re

from markdown_it import MarkdownIt

from paper import Cell, Paper, Row, Table


def read(raw):
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    tokens = parser.parse(raw.decode("utf-8"))
    blocks, title, links = [], "", []
    row, rows = None, None
    for at, token in enumerate(tokens):
        if token.type == "tr_open":
            row = []
        elif token.type == "table_open":
            rows = []
        elif token.type == "tr_close":
            rows.append(row)
        elif token.type == "table_close":
            blocks.append(table(blocks, rows))
            row = rows = None
        elif token.type == "inline":
            text = words(token, links)
            before = tokens[at - 1].type
            if row is not None:
                row.append(text)
            elif before == "heading_open" and tokens[at - 1].tag == "h1":
                title = text
            elif before == "heading_open":
                blocks.append(("heading", int(tokens[at - 1].tag[1]), text))
            else:
                blocks.append(("text", text))
    language = "cy" if b'<div lang="cy">' in raw else "en"
    return Paper(title, language, None, blocks, links)


def table(blocks, rows):
    head, *body = rows
    return Table(blocks[-1][-1] if blocks else "", head, [Row(None, [Cell(text, [text]) for text in row]) for row in body])


def words(inline, links):
    out = []
    for child in inline.children:
        if child.type in ("text", "code_inline"):
            # A blank of no width keeps a forge from taking a word for somebody's name.
            out.append(child.content.replace("\u200b", ""))
        elif child.type == "link_open":
            links.append(child.attrs["href"])
        elif child.type == "html_inline" and child.content == "<br>":
            out.append("\n")
        elif child.type in ("softbreak", "hardbreak"):
            out.append(" ")
    lines = "".join(out).split("\n")
    # A cell has no lists: an entry begins with its mark.
    return "".join(re.sub(r"^\s*(\u2022|\u25e6|\d+\.)\s", "", line) for line in lines)
