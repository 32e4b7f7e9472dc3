"""Spreadsheets: Excel read by openpyxl, OpenDocument by odfpy, CSV by Python's own reader. Each is sheets of rows of plain words;
a day is its ISO form, a number its digits."""

import csv as plain_csv
import datetime
import io

import openpyxl
from odf.opendocument import load
from odf.table import Table, TableCell, TableRow
from odf.teletype import extractText
from odf.text import P

from paper import bare


def excel(raw):
    book = openpyxl.load_workbook(io.BytesIO(raw))
    return {sheet.title: [[written(cell) for cell in row] for row in sheet.iter_rows()] for sheet in book.worksheets}


def written(cell):
    if cell.data_type == "f":
        raise ValueError(f"{cell.coordinate} is a formula")
    value = cell.value
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        share = 100 if "%" in cell.number_format else 1
        return f"{value * share:.10g}" + ("%" if share == 100 else "")
    return "" if value is None else str(value)


def opendocument(raw):
    sheets = {}
    for sheet in load(io.BytesIO(raw)).spreadsheet.getElementsByType(Table):
        rows = []
        for line in sheet.getElementsByType(TableRow):
            cells = []
            for cell in line.getElementsByType(TableCell):
                if cell.getAttribute("formula"):
                    raise ValueError("there is a formula")
                repeated = min(int(cell.getAttribute("numbercolumnsrepeated") or 1), 100)
                day = cell.getAttribute("datevalue")
                number = cell.getAttribute("value") if cell.getAttribute("valuetype") == "float" else None
                text = "\n".join(extractText(para) for para in cell.getElementsByType(P))
                value = day[:10] if day else str(int(float(number))) if number else text
                cells.extend([value] * repeated)
            rows.append(cells)
        sheets[sheet.getAttribute("name")] = rows
    return sheets


def csv(raw):
    text = raw.decode("utf-8-sig")
    return list(plain_csv.reader(io.StringIO(text, newline="")))


def holds(paper, book):
    """Every row of every table stands on a sheet, in order and with all that it says, and every text on the first sheet."""
    sheets_of = list(book.values())
    said = {bare(value) for row in sheets_of[0] for value in row}
    lost = [text for text in [paper.title, *paper.texts] if bare(text) and bare(text) not in said]
    if lost:
        return f"{len(lost)} texts are not on the first sheet, the first {lost[0][:120]!r}"
    for subject in dict.fromkeys(table.subject for table in paper.tables):
        wanted = [row for table in paper.tables if table.subject == subject for row in flat(table)]
        if not any(in_order(wanted, sheet) for sheet in sheets_of):
            return f"no sheet has the {len(wanted)} rows of {subject} in order; {nearest(wanted, sheets_of)}"
    return None


def flat(table):
    """Each row as the set of what it says: what the whole table is about, the headings above the row, and its own cells kept apart."""
    path, rows = [], []
    for row in table.rows:
        if row.heading is not None:
            path = path[: row.heading] + ["".join(bare(cell.text) for cell in row.cells)]
            continue
        own = [part for cell in row.cells for part in zip(cell.apart or [cell.text], cell.spelt or cell.apart or [cell.text])]
        values = [(value, value) for _, value in table.about] + [pair for pair in own if not isinstance(pair[0], bool)]
        rows.append(([tuple(map(bare, pair)) for pair in values if bare(pair[0])], list(path)))
    return rows


def in_order(wanted, sheet):
    return first_missing(wanted, sheet) is None


def first_missing(wanted, sheet):
    at = 0
    lines = [[bare(value) for value in row] for row in sheet]
    for values, path in wanted:
        while at < len(lines) and not stands_in(values, path, lines[at]):
            at += 1
        if at == len(lines):
            return values, path
        at += 1
    return None


def stands_in(values, path, line):
    whole = "".join(line).replace("\u203a", "")
    left = list(line)
    for plain, spelt in values:
        if plain in left:
            left.remove(plain)
        elif spelt in left:
            left.remove(spelt)
        else:
            return False
    return all(heading.replace("\u203a", "") in whole for heading in path)


def nearest(wanted, sheets_of):
    missing = [first_missing(wanted, sheet) for sheet in sheets_of]
    values, path = max(missing, key=lambda one: wanted.index(one))
    return f"the first that is nowhere: {path} {[plain[:60] for plain, _ in values]}"


def same_as(book, rows):
    """A sheet as CSV says what it says in Excel, but that a field which a spreadsheet would take for a formula is marked as text."""
    wanted = [trimmed(row) for row in rows if any(row)]
    for sheet in book.values():
        shown = [trimmed(row) for row in sheet if any(row)]
        # Only Excel has rows that can be too low for a text, and its first sheet says so at the end.
        if wanted in (shown, shown[:-1] if len(shown[-1]) == 1 else shown):
            return None
    return f"no sheet of the workbook has the same {len(wanted)} rows; its first: {wanted[0][:5]}"


def trimmed(row):
    row = [bare(value.removeprefix("'")) for value in row]
    while row and not row[-1]:
        row.pop()
    return row
