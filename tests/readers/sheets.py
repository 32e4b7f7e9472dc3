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


def excel(raw):
    book = openpyxl.load_workbook(io.BytesIO(raw))
    return {sheet.title: [[written(cell) for cell in row] for row in sheet.iter_rows()] for sheet in book.worksheets}


def written(cell):
    if cell.data_type == "f":
        raise ValueError(f"{cell.coordinate} is a formula")
    value = cell.value
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
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
