"""The Action, from its first step to its last, on pull requests of all sorts."""

import json
import os
import shutil
import tempfile
import unittest
from pathlib import Path

from evidence import AMBER, DAY, HOSTILE, Evidence
from runner import Runner

TOP = Path(__file__).resolve().parents[2]
TYST = Path(os.environ["TYST"]).resolve()


class TheAction(unittest.TestCase):
    def setUp(self):
        self.home = Path(tempfile.mkdtemp(prefix="tyst-ci-"))
        self.addCleanup(shutil.rmtree, self.home)
        self.evidence = Evidence(self.home / "evidence", TYST)

    def check(self, event=None, event_name="pull_request", **inputs):
        inputs = {"as-of": DAY, **{key.replace("_", "-"): value for key, value in inputs.items()}}
        return Runner(self.home, TYST).run(TOP, self.evidence.folder, inputs, event_name, event)

    def test_a_fault_that_a_pull_request_brings_is_shown_on_its_line_and_fails_the_check(self):
        event = self.evidence.pull_request(self.evidence.without_the_plan)
        ran = self.check(event)
        self.assertTrue(ran.failed)
        self.assertEqual(ran.outputs["exit-code"], "1", ran.log)
        self.assertEqual(ran.outputs["worst"], "error")
        self.assertEqual(ran.outputs["findings"], "2")
        errors = [properties for kind, properties, _ in ran.annotations() if kind == "error"]
        self.assertEqual([(one["file"], one["line"], one["title"]) for one in errors], [(AMBER, "3", "no-plan")])

    def test_the_summary_says_what_was_found_and_what_the_change_does(self):
        event = self.evidence.pull_request(self.evidence.without_the_plan)
        ran = self.check(event)
        self.assertIn("no-plan", ran.summary)
        self.assertIn("<!-- tyst diff -->", ran.summary)
        diff = Path(ran.outputs["diff-report"]).read_text()
        self.assertTrue(diff.startswith("<!-- tyst diff -->\n"), diff)
        self.assertIn("wg-perpetrator-2018/23", diff)

    def test_the_report_is_the_one_that_programs_read(self):
        event = self.evidence.pull_request(self.evidence.without_the_plan)
        report = json.loads(Path(self.check(event).outputs["report"]).read_text())
        self.assertEqual(report["schema"], "tyst/check/1")
        self.assertEqual([finding["rule"] for finding in report["findings"]], ["no-plan", "vanished-action"])

    def test_what_was_there_before_does_not_fail_a_pull_request_and_fails_the_main_branch(self):
        self.evidence.without_the_plan()
        self.evidence.commit("A fault on the main branch")
        event = self.evidence.pull_request(lambda: self.evidence.write("notes.txt", "A remark.\n"))
        self.assertEqual(self.check(event).outputs["exit-code"], "0")
        self.assertEqual(self.check(event, since="none").outputs["exit-code"], "1")
        pushed = self.check({"ref": "refs/heads/main"}, "push")
        self.assertEqual(pushed.outputs["exit-code"], "1")
        self.assertEqual(pushed.outputs["diff-report"], "")

    def test_what_the_base_brought_meanwhile_is_not_held_against_a_pull_request(self):
        event = self.evidence.pull_request(lambda: self.evidence.write("notes.txt", "A remark.\n"))
        diff = Path(self.check(event).outputs["diff-report"]).read_text()
        self.assertNotIn("README", diff)

    def test_nothing_that_a_pull_request_is_called_or_holds_is_run_or_taken_for_a_command(self):
        def change():
            self.evidence.without_the_plan()
            for name in HOSTILE:
                self.evidence.write(f"providers/our-service/evidence/{name}", f"---\ntitle: {name!r}\n---\n::error::taken\n")
                self.evidence.write(f"providers/our-service/documents/{name}", "::warning::taken\n")

        event = self.evidence.pull_request(change, "$(touch${IFS}taken);\"`touch${IFS}taken`'", '::error::taken\n"; touch taken')
        ran = self.check(event, comment="artifact", sarif="true")
        self.assertEqual(ran.outputs["exit-code"], "1", ran.log)
        self.assertEqual([path for path in self.home.rglob("taken")], [])
        for command in ran.commands():
            self.assertRegex(command, r"^::(error|warning|notice)( file=|::GitHub shows )", "a line of the log acts")
        self.assertNotIn("\n::error::taken", ran.log)
        self.assertIn((AMBER, "no-plan"), {(one.get("file"), one.get("title")) for _, one, _ in ran.annotations()})

    def test_words_for_the_action_are_arguments_and_no_script(self):
        ran = self.check(self.evidence.pull_request(self.evidence.without_the_plan), round="$(touch taken)", fail_on="error; touch taken")
        self.assertEqual(ran.outputs["exit-code"], "2")
        self.assertTrue(ran.failed)
        self.assertEqual([path for path in self.home.rglob("taken")], [])

    def test_others_are_handed_what_they_are_asked_for_and_nothing_else(self):
        event = self.evidence.pull_request(self.evidence.without_the_plan)
        self.assertEqual([name for name, _ in self.check(event).used], ["actions/cache"])
        used = dict(self.check(event, comment="artifact", sarif="true").used)
        self.assertEqual(list(used), ["actions/cache", "github/codeql-action/upload-sarif", "actions/upload-artifact"])
        self.assertEqual(used["actions/upload-artifact"]["name"], "tyst-comment")
        self.assertEqual(Path(used["actions/upload-artifact"]["path"]).name, "comment.md")
        sarif = json.loads(Path(used["github/codeql-action/upload-sarif"]["sarif_file"]).read_text())
        self.assertEqual(sarif["version"], "2.1.0")

    def test_a_shallow_clone_is_said_and_is_not_taken_for_the_whole(self):
        event = self.evidence.pull_request(self.evidence.without_the_plan)
        whole = self.evidence.folder
        self.evidence.folder = self.home / "shallow"
        self.evidence.folder.mkdir()
        self.evidence.git("init", "--quiet")
        self.evidence.git("fetch", "--quiet", "--depth", "1", f"file://{whole}", "HEAD")
        self.evidence.git("checkout", "--quiet", "FETCH_HEAD")
        ran = self.check(event)
        self.assertEqual(ran.outputs["exit-code"], "2")
        self.assertIn("shallow", ran.log)
        self.assertIn("fetch-depth: 0", ran.log)


class TheSource(unittest.TestCase):
    def test_the_key_of_the_cache_changes_with_what_the_program_is_built_from_and_with_nothing_else(self):
        with tempfile.TemporaryDirectory() as home:
            copy = Path(home) / "action"
            for part in ("action.yml", "Cargo.toml", "Cargo.lock", "action", "src", "standards", "examples"):
                (shutil.copytree if (TOP / part).is_dir() else shutil.copy)(TOP / part, copy / part if copy.exists() else copy.mkdir() or copy / part)

            def key():
                ran = Runner(home, TYST).run(copy, home, event_name="push")
                return dict(ran.used)["actions/cache"]["key"]

            first = key()
            self.assertRegex(first, r"^tyst-Linux-X64-[0-9a-f]{64}$")
            (copy / "action.yml").write_text((copy / "action.yml").read_text() + "\n# A remark.\n")
            self.assertEqual(key(), first)
            (copy / "src/main.rs").write_text((copy / "src/main.rs").read_text() + "\n// A remark.\n")
            self.assertNotEqual(key(), first)


if __name__ == "__main__":
    unittest.main()
