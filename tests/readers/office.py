"""LibreOffice opens what was made for Word and Excel, and shows the same words."""

import csv
import subprocess

from paper import bare


def check(checks, office, folder, made):
    out = folder / "office"
    convert(office, folder, out, "txt:Text (encoded):UTF8", [files["docx"] for _, _, files in made])
    # Every sheet as a file of its own, cells as they are shown.
    convert(office, folder, out, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", [files["xlsx"] for _, _, files in made])
    for name, paper, files in made:
        checks.run(f"{name}.docx in LibreOffice", document, paper, out / f"{name}.txt")
        checks.run(f"{name}.xlsx in LibreOffice", workbook, paper, sorted(out.glob(f"{name}-*.csv")))


def convert(office, folder, out, form, files):
    home = (folder / "office-home").resolve().as_uri()
    command = [office, f"-env:UserInstallation={home}", "--headless", "--convert-to", form, "--outdir", out, *files]
    subprocess.run(list(map(str, command)), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)


def document(paper, path):
    shown = bare(path.read_text(encoding="utf-8-sig"))
    lost = [text for text in paper.texts if bare(text) not in shown]
    cells = [cell for table in paper.tables for row in table.rows for cell in row.cells]
    lost += [para for cell in cells for para in cell.paras or [cell.text] if bare(para) not in shown]
    return f"{len(lost)} texts are lost, the first {lost[0][:120]!r}" if lost else None


def workbook(paper, paths):
    shown = {bare(value) for path in paths for row in csv.reader(path.open(encoding="utf-8", newline="")) for value in row}
    whole = "".join(sorted(shown))
    lost = [part for table in paper.tables for row in table.rows for cell in row.cells for part in parts(cell) if bare(part) not in whole]
    if not paths:
        return "no sheet was written"
    return f"{len(lost)} values are lost, the first {lost[0][:120]!r}" if lost else None


def parts(cell):
    """What of a cell a sheet shows in a form that does not depend on the language of the office."""
    match cell.kind:
        case "rating":
            return [cell.spelt[0], cell.spelt[2]]
        case "day":
            return [cell.apart[1]]
        case _:
            return cell.spelt or cell.apart
