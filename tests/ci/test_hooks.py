"""The hooks, run by pre-commit itself in an evidence repository."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import yaml

from evidence import AMBER, Evidence

TOP = Path(__file__).resolve().parents[2]
TYST = Path(os.environ["TYST"]).resolve()


class TheHooks(unittest.TestCase):
    def setUp(self):
        self.home = Path(tempfile.mkdtemp(prefix="tyst-hooks-"))
        self.addCleanup(shutil.rmtree, self.home)
        self.evidence = Evidence(self.home / "evidence", TYST)
        # The hooks come from a repository of git, at a commit: this project's, of which the list of hooks is enough here.
        hooks = self.home / "hooks"
        hooks.mkdir()
        shutil.copy(TOP / ".pre-commit-hooks.yaml", hooks)
        self.evidence.folder, folder = hooks, self.evidence.folder
        self.evidence.git("init", "--quiet")
        self.commit = self.evidence.commit("The hooks")
        self.evidence.folder = folder
        config = {"repos": [{"repo": str(hooks), "rev": self.commit, "hooks": [{"id": "tyst-system", "args": ["--as-of", "2026-11-22"]}]}]}
        self.evidence.write(".pre-commit-config.yaml", yaml.safe_dump(config))
        self.evidence.commit("The hook is used")
        tools = self.home / "tools"
        tools.mkdir()
        (tools / "tyst").symlink_to(TYST)

    def pre_commit(self):
        program = Path(sys.executable).parent / "pre-commit"
        environment = {"PATH": f"{self.home / 'tools'}:{os.environ['PATH']}", "HOME": str(self.home), "PRE_COMMIT_HOME": str(self.home / "store")}
        done = subprocess.run([program, "run", "--color=never"], cwd=self.evidence.folder, env=environment, capture_output=True, timeout=300)
        return done.returncode, (done.stdout + done.stderr).decode()

    def test_sound_evidence_may_be_committed(self):
        self.evidence.write("README.md", "Our evidence.\n")
        self.evidence.git("add", "--all")
        code, words = self.pre_commit()
        self.assertEqual(code, 0, words)
        self.assertIn("Passed", words)

    def test_a_fault_stops_the_commit_and_is_shown(self):
        self.evidence.without_the_plan()
        self.evidence.git("add", "--all")
        code, words = self.pre_commit()
        self.assertEqual(code, 1, words)
        self.assertIn(f"{AMBER}:3", words)

    def test_deleting_a_paper_is_checked_too(self):
        self.evidence.git("rm", "--quiet", "providers/our-service/documents/consent-form.md")
        code, words = self.pre_commit()
        self.assertEqual(code, 1, words)
        self.assertIn("broken-link", words)

    def test_each_hook_is_named_as_the_guide_names_it(self):
        hooks = yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text())
        guide = (TOP / "docs/pull-requests.md").read_text()
        for hook in hooks:
            self.assertIn(f"`{hook['id']}`", guide)


if __name__ == "__main__":
    unittest.main()
