"""The comment, before a host that answers as GitHub does, and with what a hostile run may have left."""

import io
import json
import os
import subprocess
import sys
import tempfile
import threading
import unittest
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

TOP = Path(__file__).resolve().parents[2]
SCRIPTS = TOP / "action/comment"
MARKER = "<!-- tyst diff -->\n"
TEXT = f"{MARKER}Hafan: 1 rating up.\n"
HEAD = "a" * 40
BOT = {"login": "github-actions[bot]", "id": 41898282}
PERSON = {"login": "a-person", "id": 5}


class Host:
    """What it keeps, and what it was asked."""

    def __init__(self):
        self.pulls = {12: pull(12)}
        self.files = [{"filename": "providers/hafan/evidence/consent.md"}]
        self.artifact = zipped({"comment.md": TEXT.encode()})
        self.artifacts = None
        self.comments = []
        self.asked = []
        self.refuses_to_write = False

    def __enter__(self):
        host = self

        class Answer(BaseHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def do(self):
                parts = urlsplit(self.path)
                length = int(self.headers.get("Content-Length", 0))
                content = json.loads(self.rfile.read(length)) if length else None
                host.asked.append((self.command, self.path, self.headers.get("Authorization") or self.headers.get("PRIVATE-TOKEN")))
                code, answer, headers = host.answer(self.command, parts.path, parse_qs(parts.query), content)
                answer = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
                self.send_response(code)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            do_GET = do_POST = do_PATCH = do_PUT = do

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def answer(self, method, path, query, content):
        if method != "GET" and self.refuses_to_write:
            return 403, {"message": "Resource not accessible by integration"}, {}
        page = int(query.get("page", ["1"])[0])
        part = slice(100 * (page - 1), 100 * page)
        match [method, *path.strip("/").split("/")]:
            case ["GET", "storage"]:
                return 200, self.artifact, {}
            case ["GET", "repos", "hafan", "evidence", "pulls"]:
                owner, _, branch = query["head"][0].partition(":")
                ours = [one for one in self.pulls.values() if (one["head"]["label"]) == (owner, branch)]
                return 200, ours[part], {}
            case ["GET", "repos", "hafan", "evidence", "pulls", number]:
                return 200, self.pulls[int(number)], {}
            case ["GET", "repos", "hafan", "evidence", "pulls", _, "files"]:
                return 200, self.files[part], {}
            case ["GET", "repos", "hafan", "evidence", "actions", "runs", "99", "artifacts"]:
                one = {"id": 3, "name": "tyst-comment", "expired": False, "size_in_bytes": len(self.artifact)}
                return 200, {"artifacts": [one] if self.artifacts is None else self.artifacts}, {}
            case ["GET", "repos", "hafan", "evidence", "actions", "artifacts", "3", "zip"]:
                return 302, b"", {"Location": f"{self.address}/storage"}
            case ["GET", "repos", "hafan", "evidence", "issues", "12", "comments"]:
                return 200, self.comments[part], {}
            case ["POST", "repos", "hafan", "evidence", "issues", "12", "comments"]:
                self.comments.append({"id": 1000 + len(self.comments), "user": BOT, "body": content["body"]})
                return 201, self.comments[-1], {}
            case ["PATCH", "repos", "hafan", "evidence", "issues", "comments", id]:
                [one] = [one for one in self.comments if one["id"] == int(id)]
                one["body"] = content["body"]
                return 200, one, {}
        return 404, {"message": "Not Found"}, {}


class GitLab(Host):
    def answer(self, method, path, query, content):
        part = slice(100 * (int(query.get("page", ["1"])[0]) - 1), 100 * int(query.get("page", ["1"])[0]))
        match [method, *path.strip("/").split("/")]:
            case ["GET", "user"]:
                return 200, {"id": 8}, {}
            case ["GET", "projects", "4", "merge_requests", "12", "notes"]:
                return 200, self.comments[part], {}
            case ["POST", "projects", "4", "merge_requests", "12", "notes"]:
                self.comments.append({"id": 1000 + len(self.comments), "author": {"id": 8}, "body": content["body"]})
                return 201, self.comments[-1], {}
            case ["PUT", "projects", "4", "merge_requests", "12", "notes", id]:
                [one] = [one for one in self.comments if one["id"] == int(id)]
                one["body"] = content["body"]
                return 200, one, {}
        return 404, {}, {}


def pull(number, head=HEAD, label=("fork", "a-change")):
    return {"number": number, "state": "open", "changed_files": 1, "head": {"sha": head, "label": label}}


def zipped(files):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zip:
        for name, content in files.items():
            zip.writestr(name, content)
    return archive.getvalue()


def workflow_run(**differently):
    head_repository = {"owner": {"login": "fork"}}
    run = {"id": 99, "event": "pull_request", "head_sha": HEAD, "head_branch": "a-change", "pull_requests": [], "head_repository": head_repository}
    return {"workflow_run": {**run, **differently}}


def said(script, environment, *words):
    done = subprocess.run(
        [sys.executable, "-E", "-s", str(SCRIPTS / script), *words],
        env={"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1", **environment},
        capture_output=True,
        timeout=60,
    )
    return done.returncode, (done.stdout + done.stderr).decode()


class OnGitHub(unittest.TestCase):
    def setUp(self):
        self.host = Host()

    def comment(self, event=None, **environment):
        with self.host as host, tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "event.json"
            path.write_text(json.dumps(event or workflow_run()))
            given = {"GITHUB_API_URL": host.address, "GITHUB_REPOSITORY": "hafan/evidence", "GITHUB_TOKEN": "the-token"}
            return said("github.py", {**given, "GITHUB_EVENT_PATH": str(path), **environment})

    def bodies(self):
        return [one["body"] for one in self.host.comments]

    def refused(self, why):
        code, words = self.comment()
        self.assertEqual(code, 1, words)
        self.assertIn(why, words)
        self.assertEqual(words.count("\n"), 1, "one line, which holds nothing of what was refused")
        self.assertEqual(self.bodies(), [])

    def test_it_is_written_once_and_then_brought_up_to_date(self):
        self.assertEqual(self.comment()[1], "The comment is written.\n")
        self.assertEqual(self.bodies(), [TEXT])
        self.assertEqual(self.comment()[1], "The comment says so already.\n")
        self.host.artifact = zipped({"comment.md": f"{MARKER}Hafan: 2 ratings up.\n".encode()})
        self.assertEqual(self.comment()[1], "The comment is brought up to date.\n")
        self.assertEqual(self.bodies(), [f"{MARKER}Hafan: 2 ratings up.\n"])

    def test_it_is_found_among_hundreds(self):
        others = [{"id": number, "user": PERSON, "body": "A remark."} for number in range(250)]
        self.host.comments = [*others, {"id": 900, "user": BOT, "body": f"{MARKER}\r\nOld.".replace("\n\r", "\r")}]
        self.comment()
        self.assertEqual(len(self.host.comments), 251)
        self.assertEqual(self.bodies()[-1], TEXT)

    def test_a_comment_of_somebody_else_is_left_alone_whatever_it_begins_with(self):
        self.host.comments = [{"id": 1, "user": PERSON, "body": TEXT + "Mine."}, {"id": 2, "user": None, "body": TEXT}, {"id": 3, "user": BOT, "body": "Welcome."}]
        self.comment()
        self.assertEqual(self.bodies(), [TEXT + "Mine.", TEXT, "Welcome.", TEXT])

    def test_which_pull_request_it_is_says_the_host(self):
        self.host.pulls[13] = pull(13, label=("hafan", "a-change"))
        self.host.artifact = zipped({"comment.md": TEXT.encode(), "number": b"13"})
        self.refused("is not one comment")

    def test_of_this_repository_the_event_names_it(self):
        self.comment(workflow_run(pull_requests=[{"number": 12}]))
        self.assertEqual(self.bodies(), [TEXT])
        self.assertFalse([path for _, path, _ in self.host.asked if "head=" in path])

    def test_a_branch_of_any_name_is_only_ever_looked_up(self):
        branch = "a&state=closed#?$(touch taken)/../x"
        self.host.pulls = {12: pull(12, label=("fork", branch))}
        self.comment(workflow_run(head_branch=branch))
        self.assertEqual(self.bodies(), [TEXT])

    def test_nothing_is_said_of_a_commit_that_is_no_longer_the_last(self):
        self.host.pulls = {12: pull(12, head="b" * 40)}
        self.assertEqual(self.comment(), (0, "The pull request has gone on since.\n"))
        self.assertEqual(self.bodies(), [])

    def test_nothing_is_said_where_it_could_be_about_either_of_two(self):
        self.host.pulls[13] = pull(13)
        self.assertEqual(self.comment(), (0, "More than one pull request has this commit.\n"))

    def test_nothing_is_said_of_other_runs_and_of_runs_that_left_nothing(self):
        self.assertEqual(self.comment(workflow_run(event="push")), (0, "That run was not about a pull request.\n"))
        self.host.artifacts = []
        self.assertEqual(self.comment(), (0, "That run left no comment.\n"))

    def test_a_pull_request_that_changes_the_checks_cannot_speak_for_itself(self):
        for files in (
            [{"filename": ".github/workflows/tyst.yml"}],
            [{"filename": "x", "previous_filename": ".github/workflows/tyst.yml"}],
            [{"filename": ".GitHub/workflows/tyst.yml"}],
            [{"filename": f"{number}"} for number in range(150)] + [{"filename": ".github/x"}],
            [],
        ):
            self.host.files, self.host.comments = files, []
            self.comment()
            [body] = self.bodies()
            self.assertIn("changes how pull requests are checked", body)
            self.assertNotIn("1 rating up", body)

    def test_what_is_not_one_text_of_ours_is_refused(self):
        for content, why in (
            (b"Hafan: 1 rating up.\n", "does not begin"),
            (MARKER.encode() + b"\xff\xfe", "not UTF-8"),
            (MARKER.encode() + b"\x1b[31m", "do not show"),
            (MARKER.encode() + "\u202egreen".encode(), "do not show"),
            (MARKER.encode() + b"a" * 65_600, "longer"),
            (MARKER.encode() + b"a" * 400_000, "too large"),
            (MARKER.encode() + b"a" * 100_000_000, "too large"),
        ):
            self.host.artifact = zipped({"comment.md": content})
            self.refused(why)

    def test_an_archive_that_tries_something_is_refused(self):
        for archive, why in (
            (zipped({"../../comment.md": TEXT}), "not one comment"),
            (zipped({"/etc/comment.md": TEXT}), "not one comment"),
            (zipped({"comment.md": TEXT, "more.md": TEXT}), "not one comment"),
            (zipped({}), "not one comment"),
            (b"no zip at all", "cannot be read"),
            (zipped({"comment.md": TEXT * 40})[:-60], "cannot be read"),
            (b"0" * 300_000, "too large"),
        ):
            self.host.artifact = archive
            self.refused(why)

    def test_a_large_artifact_is_refused_before_it_is_fetched(self):
        self.host.artifacts = [{"id": 3, "name": "tyst-comment", "expired": False, "size_in_bytes": 10**9}]
        self.refused("too large")
        self.assertFalse([path for _, path, _ in self.host.asked if "zip" in path or "storage" in path])

    def test_the_token_goes_to_the_host_alone(self):
        self.comment()
        tokens = {path: token for _, path, token in self.host.asked}
        self.assertIsNone(tokens.pop("/storage"))
        self.assertEqual(set(tokens.values()), {"Bearer the-token"})

    def test_it_says_which_permission_is_missing(self):
        self.host.refuses_to_write = True
        code, words = self.comment()
        self.assertEqual(code, 1)
        self.assertIn("pull-requests: write", words)

    def test_in_its_own_run_it_takes_the_file_and_leaves_other_repositories_to_the_second_workflow(self):
        with tempfile.NamedTemporaryFile(suffix=".md") as file:
            file.write(TEXT.encode())
            file.flush()
            repository = {"id": 7}
            ours = {"number": 12, "head": {"repo": repository}, "base": {"repo": repository}}
            self.comment({"pull_request": ours}, COMMENT_FILE=file.name)
            self.assertEqual(self.bodies(), [TEXT])
            for other in ({"id": 8}, None):
                code, words = self.comment({"pull_request": {**ours, "head": {"repo": other}}}, COMMENT_FILE=file.name)
                self.assertEqual(code, 0)
                self.assertIn("the second workflow does", words)
            self.assertEqual(self.bodies(), [TEXT])


class OnGitLab(unittest.TestCase):
    def note(self, host, text, **environment):
        with tempfile.NamedTemporaryFile(suffix=".md") as file:
            file.write(text.encode())
            file.flush()
            given = {"CI_API_V4_URL": host.address, "CI_PROJECT_ID": "4", "CI_MERGE_REQUEST_IID": "12", "TYST_NOTE_TOKEN": "the-token"}
            return said("gitlab.py", {**given, **environment}, file.name)

    def test_it_is_written_once_and_then_brought_up_to_date_and_other_notes_are_left_alone(self):
        with GitLab() as host:
            host.comments = [{"id": number, "author": {"id": 5}, "body": TEXT} for number in range(120)]
            self.assertEqual(self.note(host, TEXT), (0, "The comment is written.\n"))
            self.assertEqual(self.note(host, f"{MARKER}Otherwise.\n"), (0, "The comment is brought up to date.\n"))
            self.assertEqual([one["body"] for one in host.comments if one["author"]["id"] == 8], [f"{MARKER}Otherwise.\n"])
            self.assertEqual({token for _, _, token in host.asked}, {"the-token"})

    def test_without_a_token_nothing_is_asked(self):
        with GitLab() as host:
            code, words = self.note(host, TEXT, TYST_NOTE_TOKEN="")
            self.assertEqual(code, 0)
            self.assertIn("no note", words)
            self.assertEqual(host.asked, [])

    def test_a_text_that_is_not_ours_is_refused(self):
        with GitLab() as host:
            code, words = self.note(host, "Anything.\n")
            self.assertEqual((code, host.asked), (1, []))
            self.assertIn("does not begin", words)


if __name__ == "__main__":
    unittest.main()
