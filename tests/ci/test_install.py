"""Where the Action gets its program: a release that is what it says, or its own source."""

import hashlib
import io
import os
import shutil
import subprocess
import tarfile
import tempfile
import threading
import unittest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
TARGET = "x86_64-unknown-linux-musl"
ARCHIVE = f"tyst-{TARGET}-v1.2.3.tgz"


def packed(script, tag="v1.2.3"):
    """What the release workflow makes of a program, or what it says against it."""
    with tempfile.TemporaryDirectory() as home:
        built = Path(home) / "target" / TARGET / "release/tyst"
        built.parent.mkdir(parents=True)
        built.write_bytes(script)
        built.chmod(0o755)
        for file in ("README.md", "LICENSE-APACHE", "LICENSE-MIT"):
            shutil.copy(TOP / file, home)
        output = Path(home) / "output"
        environment = {"PATH": os.environ["PATH"], "TARGET": TARGET, "TAG": tag, "GITHUB_OUTPUT": str(output)}
        done = subprocess.run([TOP / ".github/pack"], cwd=home, env=environment, capture_output=True)
        if done.returncode:
            return done.stdout.decode()
        assert output.read_text() == f"archive={ARCHIVE}\n"
        return (Path(home) / ARCHIVE).read_bytes()


def in_an_archive(script):
    """The same without the release workflow, which would not have made it."""
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w:gz") as tar:
        entry = tarfile.TarInfo(f"tyst-{TARGET}-v1.2.3/tyst")
        entry.mode, entry.size = 0o755, len(script)
        tar.addfile(entry, io.BytesIO(script))
    return archive.getvalue()


PROGRAM = packed(b"#!/bin/sh\necho tyst 1.2.3\n")


class Installing(unittest.TestCase):
    def setUp(self):
        self.home = Path(tempfile.mkdtemp(prefix="tyst-install-"))
        self.addCleanup(shutil.rmtree, self.home)
        self.released(PROGRAM)
        self.gh("exit 0")

    def released(self, archive, digest=None):
        listed = f"{digest or hashlib.sha256(archive).hexdigest()}  {ARCHIVE}\n".encode()
        self.files = {ARCHIVE: archive, "SHA256SUMS": listed}

    def gh(self, script):
        """A stand-in for GitHub's own program; `None` for a machine without it."""
        tools = self.home / "tools"
        shutil.rmtree(tools, ignore_errors=True)
        tools.mkdir()
        for tool in ("bash", "curl", "awk", "tar", "gzip", "cp", "mkdir", "mktemp", "cut", "sort", "find", "grep", "sha256sum", "cat"):
            (tools / tool).symlink_to(shutil.which(tool))
        if script is not None:
            (tools / "gh").write_text(f'#!/bin/sh\necho "gh $*"\n{script}\n')
            (tools / "gh").chmod(0o755)

    def run_step(self, words, **environment):
        output = self.home / "output"
        output.write_text("")
        given = {
            "PATH": str(self.home / "tools"),
            "GITHUB_ACTION_PATH": str(TOP),
            "GITHUB_OUTPUT": str(output),
            "GITHUB_SERVER_URL": self.address,
            "RUNNER_TEMP": str(self.home),
            "RUNNER_OS": "Linux",
            "RUNNER_ARCH": "X64",
            "ACTION_REPOSITORY": "hafan/tyst",
            **environment,
        }
        done = subprocess.run([str(TOP / "action/install"), words], env=given, cwd=self.home, capture_output=True, timeout=120)
        told = dict(line.split("=", 1) for line in output.read_text().splitlines())
        return done.returncode, told, (done.stdout + done.stderr).decode()

    def installed(self, version="", ref="v1.2.3", **environment):
        """The exit code, where the program came from, and all that was said."""
        files = self.files

        class Answer(BaseHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def do_GET(self):
                release, _, name = self.path.removeprefix("/hafan/tyst/releases/download/").partition("/")
                content = files.get(name) if release == "v1.2.3" else None
                self.send_response(200 if content else 404)
                self.send_header("Content-Length", str(len(content or b"")))
                self.end_headers()
                self.wfile.write(content or b"")

        server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{server.server_port}"
        try:
            code, chosen, words = self.run_step("choose", TYST_VERSION=version, ACTION_REF=ref, **environment)
            if code or chosen["from"] == "source":
                return code, chosen.get("from"), words
            words_of = {"TYST_FROM": chosen["from"], "TYST_RELEASE": chosen["release"], "TYST_FOLDER": chosen["folder"]}
            code, _, words = self.run_step("install", **words_of, **environment)
            return code, chosen["from"], words
        finally:
            server.shutdown()
            server.server_close()

    def test_pinned_to_a_release_it_runs_the_program_that_was_released(self):
        code, source, words = self.installed()
        self.assertEqual((code, source), (0, "release"), words)
        self.assertTrue(words.endswith("tyst 1.2.3\n"), words)

    def test_it_asks_which_workflow_built_it(self):
        _, _, words = self.installed()
        self.assertIn("--repo hafan/tyst --signer-workflow hafan/tyst/.github/workflows/release.yml", words)
        self.gh("exit 1")
        code, _, words = self.installed()
        self.assertEqual(code, 2)
        self.assertIn("was not built by the release workflow", words)

    def test_without_gh_it_says_that_nobody_asked(self):
        self.gh(None)
        code, _, words = self.installed()
        self.assertEqual(code, 0, words)
        self.assertIn("nobody asked", words)

    def test_another_file_than_was_released_is_not_run(self):
        for digest in ("0" * 64, ""):
            self.released(PROGRAM, digest or " ")
            code, _, words = self.installed()
            self.assertEqual(code, 2, words)
            self.assertIn("is not the file that was released", words)

    def test_a_program_of_another_version_is_not_run(self):
        self.released(in_an_archive(b"#!/bin/sh\necho tyst 1.2.30\n"))
        code, _, words = self.installed()
        self.assertEqual(code, 2, words)
        self.assertIn("holds another version", words)

    def test_a_tag_that_is_not_the_version_is_not_released(self):
        self.assertIn("The tag is not the version", packed(b"#!/bin/sh\necho tyst 1.2.2\n"))

    def test_a_program_for_windows_comes_as_a_zip(self):
        # Its own unpacking is only ever run on Windows, so here it is only asked which file it would take.
        code, _, words = self.installed(RUNNER_OS="Windows")
        self.assertEqual(code, 2)
        self.assertIn("has no program for x86_64-pc-windows-msvc", words)

    def test_pinned_to_a_commit_or_to_what_is_not_released_it_is_built(self):
        for ref in ("0" * 40, "main", "v1.2", "v9.9.9", "", "$(touch taken)"):
            code, source, words = self.installed(ref=ref)
            self.assertEqual((code, source), (0, "source"), words)
        self.assertFalse((self.home / "taken").exists())

    def test_a_release_that_is_asked_for_is_never_replaced_by_another_program(self):
        code, _, words = self.installed(version="v9.9.9")
        self.assertEqual(code, 2)
        self.assertIn("v9.9.9 is not among the releases", words)
        self.assertEqual(self.installed(version="v1.2.3", ref="0" * 40)[:2], (0, "release"))
        self.assertEqual(self.installed(version="source")[:2], (0, "source"))

    def test_a_version_is_a_version(self):
        for version in ("latest", "v1.2.3/../x", "v1.2.3\nv1.2.4", "$(touch taken)"):
            code, _, words = self.installed(version=version)
            self.assertEqual(code, 2, words)
            self.assertIn("version is a release such as v1.2.3, or source", words)

    def test_a_machine_that_nothing_is_released_for_is_told_what_to_do(self):
        code, _, words = self.installed(RUNNER_ARCH="RISCV")
        self.assertEqual(code, 2)
        self.assertIn("use version: source", words)

    def test_what_lies_among_the_evidence_has_no_part_in_building(self):
        tools = self.home / "tools"
        (tools / "cargo").write_text('#!/bin/sh\npwd\nmkdir -p "$TYST_FOLDER/bin"\nprintf "#!/bin/sh\\necho tyst 0.0.0\\n" >"$TYST_FOLDER/bin/tyst"\nchmod +x "$TYST_FOLDER/bin/tyst"\n')
        (tools / "cargo").chmod(0o755)
        (tools / "chmod").symlink_to(shutil.which("chmod"))
        self.address = ""
        words = {"TYST_FROM": "source", "TYST_RELEASE": "", "TYST_FOLDER": str(self.home / "built")}
        code, _, said = self.run_step("install", **words)
        self.assertEqual(code, 0, said)
        self.assertEqual(said.splitlines()[0], str(TOP), "cargo ran where the evidence is, and would take settings from there")

    def test_without_rust_it_says_what_to_do(self):
        self.address = ""
        words = {"TYST_FROM": "source", "TYST_RELEASE": "", "TYST_FOLDER": str(self.home / "built")}
        code, _, said = self.run_step("install", **words)
        self.assertEqual(code, 2)
        self.assertIn("install it before this step", said)


if __name__ == "__main__":
    unittest.main()
