"""A Word file, read by python-docx."""

import io

import docx
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph

from paper import Cell, Paper, Row, Table, bare


def read(raw):
    document = docx.Document(io.BytesIO(raw))
    core = document.core_properties
    language = (core.language or "").split("-")[0]
    paper = Paper(core.title, language, core.created.date().isoformat() if core.created else None, [])
    paper.author = core.author
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            style = block.style.name.lower()
            text = block.text
            if style == "title":
                paper.title_shown = text
            elif style.startswith("heading "):
                # The title is no heading in Word, so the headings below it are the first.
                paper.blocks.append(("heading", int(style.split()[1]) + 1, text))
            elif text.strip():
                paper.blocks.append(("text", text))
        elif isinstance(block, WordTable):
            paper.blocks.append(table(block))
    relations = document.part.rels.values()
    paper.links = [relation.target_ref for relation in relations if relation.is_external]
    return paper


def table(block):
    rows = []
    for line in block.rows:
        cells, seen = [], []
        for cell in line.cells:
            # A cell over several columns is given once for each.
            cells.append(Cell("" if any(cell._tc is other for other in seen) else text_of(cell)))
            seen.append(cell._tc)
        rows.append(Row(None, cells))
    return Table("", [], rows)


def text_of(cell):
    return "\n".join(paragraph.text for paragraph in cell.paragraphs)


def day(paper, found):
    return None if paper.day == found.day else f"it is dated {found.day}, not {paper.day}"


def author(paper, found):
    return None if not found.author else "it names an author"


def texts(paper, found):
    """Captions of tables stand among the texts here, so each text is looked for from where the one before it stood."""
    shown, at = [bare(text) for text in found.texts], 0
    for text in map(bare, paper.texts):
        while text and at < len(shown) and shown[at] != text:
            at += 1
        if text and at == len(shown):
            return f"{text[:120]!r} is not there, or not in its place"
    return None


def rows(paper, found):
    """A table may be broken into several, with its headings said again above each."""
    shown = [[bare(cell.text) for cell in row.cells] for table in found.tables for row in table.rows]
    at = 0
    for table in paper.tables:
        for row in table.rows:
            wanted = [bare(cell.text) for cell in row.cells]
            while at < len(shown) and not is_row(wanted, shown[at], row.heading is not None):
                at += 1
            if at == len(shown):
                return f"{wanted} is not there, or not in its place"
    return None


def is_row(wanted, shown, is_heading):
    return wanted == shown or (is_heading and "".join(wanted) == "".join(shown))
