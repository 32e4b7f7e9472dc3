"""Reads what `tyst check` writes with other programs' readers, and holds every format to the one as JSON."""

import collections
import copy
import json
import os
import pathlib
import stat
import subprocess
import sys
import tempfile

import jsonschema
import junitparser
import lxml.etree
import markdown_it

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parent.parent
sys.path.insert(0, str(HERE.parent / "readers"))
import hostile  # noqa: E402

SARIF = HERE / f"node_modules/@microsoft/sarif-multitool-{sys.platform}/Sarif.Multitool"
# The program has no address yet that could stand there.
KNOWN = {"SARIF2005"}
SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def checked(tyst, repository, more, folder):
    """One run that writes every format, in the folder."""
    names = {name: folder / name for name in ("json", "sarif", "gitlab", "junit", "markdown")}
    formats = [word for name, path in names.items() for word in ("--format", f"{name}={path}")]
    environment = {"GITHUB_STEP_SUMMARY": str(folder / "summary"), "GITHUB_OUTPUT": str(folder / "output")}
    command = [tyst, "check", str(repository), "--as-of", "2026-11-22", *more, "--format", "github", *formats]
    done = subprocess.run(command, env=environment, capture_output=True, timeout=120)
    assert done.returncode in (0, 1), done.stderr
    assert not done.stderr, done.stderr
    texts = {name: path.read_bytes() for name, path in names.items()}
    for name, text in texts.items():
        assert not text.startswith(b"\xef\xbb\xbf"), f"{name} begins with a byte-order mark"
    texts["github"] = done.stdout
    texts["summary"] = (folder / "summary").read_bytes()
    texts["output"] = (folder / "output").read_bytes()
    return {name: text.decode("utf-8") for name, text in texts.items()}


def problems_of_sarif(text, folder):
    """What Microsoft's validator of SARIF finds, its schema and its rules together."""
    SARIF.chmod(SARIF.stat().st_mode | stat.S_IXUSR)
    log = folder / "findings.sarif"
    log.write_text(text, encoding="utf-8")
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    said = subprocess.run([SARIF, "validate", log], env=environment, capture_output=True, text=True, timeout=300).stdout
    assert "Analysis completed successfully." in said, said
    lines = [line for line in said.splitlines() if ": error " in line or ": warning " in line or ": note " in line]
    return [line for line in lines if not any(rule in line for rule in KNOWN)]


def read_sarif(text, check):
    run = json.loads(text)["runs"][0]
    told = [result for result in run["results"] if not result.get("suppressions")]
    assert len(told) == len(check["findings"])
    for result, finding in zip(told, check["findings"]):
        assert (result["ruleId"], result["level"]) == (finding["rule"], finding["severity"])
        assert result["partialFingerprints"]["tyst/v1"] == finding["fingerprint"]
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == finding["rule"]
    accepted = [result for result in run["results"] if result.get("suppressions")]
    assert len(accepted) == check["summary"]["accepted"]
    prints = [result["partialFingerprints"]["tyst/v1"] for result in run["results"]]
    assert len(set(prints)) == len(prints)


def read_gitlab(text, check):
    schema = json.loads((TOP / "schemas/gitlab-code-quality.schema.json").read_text(encoding="utf-8"))
    report = json.loads(text)
    jsonschema.Draft202012Validator(schema).validate(report)
    assert len(report) == len(check["findings"])
    assert len({issue["fingerprint"] for issue in report}) == len(report)
    for issue, finding in zip(report, check["findings"]):
        assert issue["check_name"] == finding["rule"] and issue["severity"] == SEVERITIES[finding["severity"]]
        assert issue["location"] == {"path": finding["file"], "lines": {"begin": finding["line"]}}


def read_junit(text, check):
    schema = lxml.etree.XMLSchema(lxml.etree.parse(TOP / "schemas/junit.xsd"))
    schema.assertValid(lxml.etree.fromstring(text.encode("utf-8")))
    report = junitparser.JUnitXml.fromstring(text.encode("utf-8"))
    stated = (report.tests, report.failures, report.errors, report.skipped)
    report.update_statistics()
    assert stated == (report.tests, report.failures, report.errors, report.skipped)
    cases = [case for suite in report for case in suite]
    applicable = sum(standard["applicable"] for standard in check["summary"]["standards"])
    assert len([case for case in cases if not case.classname.endswith(".files")]) == applicable
    names = collections.Counter((case.classname, case.name) for case in cases)
    assert max(names.values(), default=1) == 1, "no two tests have one name"
    told = "".join((case.system_out or "") + "".join(result.text or "" for result in case.result) for case in cases)
    for finding in check["findings"]:
        assert f"{finding['severity']}[{finding['rule']}]: " in told
    entries = [line for line in told.split("\n") if "]: " in line and not line.startswith("  ")]
    assert len(entries) == len(check["findings"])


def read_markdown(text, check):
    assert text.startswith("<!-- tyst check -->\n") and len(text.encode("utf-8")) <= 60_000
    tokens = markdown_it.MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
    inline = [child for token in tokens for child in token.children or ()]
    assert not [token for token in inline if token.type == "image"]
    ours = ("<!-- tyst check -->", "<br>", "<details>", "</details>", "<div", "</div>", "<span", "</span>")
    for token in [*tokens, *inline]:
        if token.type in ("html_block", "html_inline"):
            assert token.content.strip().startswith(ours), token.content
        if token.type == "link_open":
            assert ":" not in token.attrs["href"], token.attrs
    shown = text.count("\n- **")
    assert shown == len(check["findings"]) or f"no room for {len(check['findings']) - shown} more" in text


def read_github(text, check):
    """As the runner takes a line apart."""
    counts = collections.Counter()
    for line in text.splitlines():
        if not line.startswith("::"):
            assert "##[" not in line, line
            continue
        head, _, message = line[2:].partition("::")
        command, _, properties = head.partition(" ")
        assert command in ("error", "warning", "notice") and message, line
        counts[command] += 1
        keys = [pair.partition("=")[0] for pair in properties.split(",")]
        assert keys in ([""], ["file", "line", "endLine", "col", "endColumn", "title"]), line
    assert max(counts.values(), default=0) <= 10


def read_outputs(texts, check):
    outputs = dict(line.split("=") for line in texts["output"].splitlines())
    summary = check["summary"]
    assert outputs["findings"] == str(len(check["findings"]))
    assert [outputs[key] for key in ("errors", "warnings", "notes")] == [
        str(summary[key]) for key in ("errors", "warnings", "notes")
    ]
    worst = next((word for word in ("error", "warning", "note") if summary[word + "s"]), "none")
    assert outputs["worst"] == worst
    assert texts["summary"] == texts["markdown"] or len(texts["markdown"].encode("utf-8")) > 50_000


def at_fault(texts, folder):
    """Each reader is shown a report that is wrong: one that finds nothing there is at fault itself."""
    log = json.loads(texts["sarif"])
    check = json.loads(texts["json"])
    log["runs"][0]["results"][0]["surprise"] = 1
    assert problems_of_sarif(json.dumps(log), folder), "SARIF with a surprise"
    less = copy.deepcopy(check)
    less["findings"].pop()
    wrong = [
        (read_sarif, texts["sarif"], less),
        (read_gitlab, texts["gitlab"], less),
        (read_gitlab, texts["gitlab"].replace("major", "error"), check),
        (read_junit, texts["junit"], less),
        (read_junit, texts["junit"].replace(' failures="', ' failures="1', 1), check),
        (read_junit, texts["junit"].replace("<testcase ", "<testcase time='1' ", 1), check),
        (read_markdown, texts["markdown"] + "\n<img src=x>\n", check),
        (read_markdown, texts["markdown"], less),
        (read_github, texts["github"] + "::stop-commands::x\n", check),
    ]
    for read, text, beside in wrong:
        try:
            read(text, beside)
        except (AssertionError, jsonschema.ValidationError, lxml.etree.DocumentInvalid):
            continue
        raise SystemExit(f"{read.__name__} takes what is wrong")


def main(tyst):
    tyst = str(pathlib.Path(tyst).resolve())
    region = TOP / "examples/mid-and-west-wales"
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        nasty = folder / "nasty"
        nasty.mkdir()
        hostile.repository(nasty)
        (nasty / "providers/one/evidence/::error::x,y=1%.md").write_text("##[error]x\n", encoding="utf-8")
        (nasty / "providers/one/@somebody #1.txt").write_text("x", encoding="utf-8")
        for name, repository, more in (
            ("the example", region, []),
            ("the example under its round", region, ["--round", "mww-2027-28"]),
            ("the starter", TOP / "examples/starter", []),
            ("a hostile repository", nasty, ["--rule", "overlap=note"]),
        ):
            into = folder / name
            into.mkdir()
            texts = checked(tyst, repository, more, into)
            check = json.loads(texts["json"])
            for read in (read_sarif, read_gitlab, read_junit, read_markdown, read_github):
                read(texts[read.__name__.removeprefix("read_")], check)
            read_outputs(texts, check)
            problems = problems_of_sarif(texts["sarif"], into)
            assert not problems, "\n".join(problems)
            if repository == region and not more:
                at_fault(texts, into)
            print(f"{name}: {len(check['findings'])} findings, read in every format")


main(*sys.argv[1:])
