"""GitHub and GitLab, as far as the workflows of a new newsroom need them: jobs in their order, with caches and artifacts.

Steps run as they stand in the YAML, on clones of a local repository. What the hosts' own actions do (checking out, caches,
putting the site in its place) is done here.
"""

import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

import yaml
from ci_tools import Machine

GITHUB, GITLAB = ".github/workflows/newsroom.yml", ".gitlab-ci.yml"


def git(folder: Path, *words: str) -> str:
    name = ["-c", "user.name=k", "-c", "user.email=k@k.example", "-c", "init.defaultBranch=main"]
    done = subprocess.run(["git", *name, *words], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


class JobFailed(Exception):
    """A step or a job of the host has failed; nothing after it has run."""


class Host:
    """What both have: a repository, its public site, caches, and a log of the last run."""

    def __init__(self, folder: Path) -> None:
        """`folder` has the repository in `origin`; the rest is put there, too."""
        self.origin, self.site = folder / "origin", folder / "site"
        self.machine = Machine(folder / "machine")
        self.log = ""
        self.failing_deploys = 0
        self._runs = 0
        self._caches: list[str] = []

    def copied(self, folder: Path) -> Self:
        """The same host with a copy of everything in another folder."""
        shutil.copytree(self.origin.parent, folder)
        copy = type(self)(folder)
        copy._runs, copy._caches = self._runs, [*self._caches]
        return copy

    def push(self, commit: str = "HEAD") -> None:
        """What happens when the commit has come to the main branch."""
        self.run("push", commit)

    def tick(self) -> None:
        """What the schedule starts."""
        self.run("schedule")

    def run(self, event: str, commit: str = "HEAD", inputs: str = "") -> None:
        raise NotImplementedError

    def _clone(self, revision: str) -> Path:
        self._runs += 1
        folder = self.origin.parent / f"run-{self._runs}"
        git(self.origin.parent, "clone", "-q", str(self.origin), str(folder))
        git(folder, "checkout", "-q", "--detach", revision)
        return folder

    def _run(self, script: str, folder: Path, environment: Mapping[str, str]) -> None:
        done = self.machine.run(script, folder, environment)
        self.log += done.stdout
        if done.returncode:
            raise JobFailed

    def _deploy(self, folder: Path) -> None:
        if self.failing_deploys:
            self.failing_deploys -= 1
            self.log += "The host is in trouble.\n"
            raise JobFailed
        shutil.rmtree(self.site, ignore_errors=True)
        shutil.copytree(folder, self.site)

    def _save(self, key: str, folder: Path, paths: list[str]) -> None:
        self._caches = [*(one for one in self._caches if one != key), key]
        shutil.rmtree(self._cache(key), ignore_errors=True)
        for path in paths:
            _copy(folder / path, self._cache(key) / path)

    def _restore(self, prefix: str, folder: Path, paths: list[str]) -> None:
        """The newest cache whose key begins with `prefix`."""
        found = [key for key in self._caches if key.startswith(prefix)]
        for path in paths if found else []:
            _copy(self._cache(found[-1]) / path, folder / path)

    def _cache(self, key: str) -> Path:
        return self.origin.parent / "caches" / key


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True)
    elif source.exists():
        shutil.copy2(source, target)


class GitHub(Host):
    """Runs of the workflow: `publish`, then what its outcome leads to."""

    issues = "[]"

    @property
    def jobs(self) -> dict[str, Any]:
        jobs: dict[str, Any] = yaml.safe_load((self.origin / GITHUB).read_text("utf-8"))["jobs"]
        return jobs

    def run(self, event: str, commit: str = "HEAD", inputs: str = "") -> None:
        """A run of everything but pull requests, and of the run that its clock starts."""
        before = len(self.machine.asked())
        self.log, context = "", {"github.event_name": event, "github.sha": commit, "inputs.always": inputs}
        result, outputs = self._job("publish", context)
        context |= {f"needs.publish.outputs.{name}": value for name, value in outputs.items()}
        context["needs.publish.result"] = result
        for name in ("clock", "report"):
            if _holds(self.jobs[name]["if"], context):
                self._job(name, context)
        if result == "failure":
            raise JobFailed
        if "gh workflow run newsroom.yml --ref main" in self.machine.asked()[before:]:
            self.run("workflow_dispatch")

    def _job(self, name: str, context: dict[str, str]) -> tuple[str, dict[str, str]]:
        job, known = self.jobs[name], dict(context)
        assert _holds(job.get("if", "true"), context)
        checkout = job["steps"][0].get("with", {})
        folder = self._clone(checkout.get("ref", context["github.sha"]))
        try:
            for step in job["steps"]:
                if _holds(step.get("if", "true"), known):
                    known |= self._step(step, folder, known)
        except JobFailed:
            return "failure", {}
        return "success", {key: _filled(value, known) for key, value in job.get("outputs", {}).items()}

    def _step(self, step: Mapping[str, Any], folder: Path, context: Mapping[str, str]) -> dict[str, str]:
        """The outputs of a step, as `steps.ID.outputs.NAME`."""
        if "uses" in step:
            self._action(step["uses"].partition("@")[0], step.get("with", {}), folder)
            return {}
        outputs = folder.parent / "outputs"
        outputs.write_text("", "utf-8")
        given = {name: _filled(value, context) for name, value in step.get("env", {}).items()}
        wait = yaml.safe_load((self.origin / GITHUB).read_text("utf-8"))["env"]
        host = {"GITHUB_OUTPUT": str(outputs), "ISSUES": self.issues}
        self._run(step["run"], folder, wait | host | given)
        pairs = (line.partition("=") for line in outputs.read_text("utf-8").splitlines())
        return {f"steps.{step.get('id')}.outputs.{name}": value for name, _, value in pairs}

    def _action(self, name: str, given: Mapping[str, Any], folder: Path) -> None:
        if name == "actions/cache/restore":
            self._restore(given["restore-keys"], folder, given["path"].split())
        elif name == "actions/cache/save":
            self._save(_filled(given["key"], {"github.run_id": str(self._runs)}), folder, given["path"].split())
        elif name == "actions/upload-pages-artifact":
            shutil.copytree(folder / given["path"], folder / "artifact")
        elif name == "actions/deploy-pages":
            self._deploy(folder / "artifact")


def _filled(value: object, context: Mapping[str, str]) -> str:
    """The value with its expressions filled in."""
    return re.sub(r"\$\{\{ ([\w.]+) \}\}", lambda found: context.get(found[1], ""), str(value))


def _holds(condition: str, context: Mapping[str, str]) -> bool:
    """Whether a condition of the workflow holds, by GitHub's rules for comparing texts, `&&` and `||`."""
    plain = condition.removeprefix("${{ ").removesuffix(" }}").replace("!cancelled()", "true").replace("true", "True")
    named = re.sub(r"\b[a-z_]+(?:\.\w+)+\b", lambda found: repr(context.get(found[0], "")), plain)
    return bool(eval(named.replace("&&", "and").replace("||", "or")))


class GitLab(Host):
    """Pipelines: `pages` where its rules let it, then `clock`, then the pipeline that this starts."""

    @property
    def file(self) -> dict[str, Any]:
        file: dict[str, Any] = yaml.safe_load((self.origin / GITLAB).read_text("utf-8"))
        return file

    def run(self, event: str, commit: str = "HEAD", inputs: str = "") -> None:  # noqa: ARG002 -- GitHub's
        self.log, before = "", len(self.machine.asked())
        known = {"CI_COMMIT_BRANCH": "main", "CI_DEFAULT_BRANCH": "main", "CI_PIPELINE_SOURCE": event}
        known["CI_COMMIT_SHA"] = commit
        known |= {"CI_JOB_TOKEN": "t", "CI_API_V4_URL": "https://gitlab.example/api/v4", "CI_PROJECT_ID": "7"}
        artifacts = self._job("pages", known, None)
        if artifacts:
            self._deploy(artifacts / "public")
        self._job("clock", known, artifacts)
        if any(line.startswith("curl") for line in self.machine.asked()[before:]):
            assert "https://gitlab.example/api/v4/projects/7/trigger/pipeline" in self.machine.asked()[-1]
            self.run("pipeline")

    def _job(self, name: str, known: Mapping[str, str], needed: Path | None) -> Path | None:
        """The folder of the job, with its artifacts; None when its rules leave it out."""
        job = self.file[name]
        if not any(_matches(rule["if"], known) for rule in job["rules"]):
            return None
        folder = self._clone(known["CI_COMMIT_SHA"])
        self._restore(job["cache"]["key"], folder, job["cache"]["paths"])
        if needed:
            _copy(needed / "published", folder / "published")
        script = "\n".join([*job.get("before_script", []), *job["script"]])
        self._run(script, folder, {**self.file["variables"], **known})
        self._save(job["cache"]["key"], folder, job["cache"]["paths"])
        return folder


def _matches(rule: str, variables: Mapping[str, str]) -> bool:
    """Whether a rule of GitLab holds, for comparisons of variables with texts or variables."""
    named = re.sub(r"\$(\w+)", lambda found: repr(variables.get(found[1], "")), rule)
    return bool(eval(named.replace("&&", "and").replace("||", "or")))
