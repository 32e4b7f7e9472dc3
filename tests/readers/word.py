"""A Word file, read by python-docx."""

import io

import docx
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph

from paper import Cell, Paper, Row, Table


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
                paper.blocks.append(("heading", int(style.split()[1]), text))
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
