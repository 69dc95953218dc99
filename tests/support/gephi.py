"""What Gephi's own importer takes from a file: run as a program, since a process has one Java runtime."""

import json
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import neo4j_server

POM = Path(__file__).parent / "gephi_toolkit" / "pom.xml"


def imported(path: Path) -> dict[str, Any]:
    """`nodes` and `edges` of the file, each edge with source, target, kind and its spells as days.

    `problems` are what the importer reports above mere information. Raises Missing where Gephi cannot be had.
    """
    jars = neo4j_server.jars(POM, "gephi")
    done = subprocess.run(
        [sys.executable, __file__, str(next(jars.glob("*.jar"))), str(path)],
        capture_output=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _read(jar: str, path: str) -> dict[str, Any]:
    import jpype

    jpype.startJVM("-Duser.timezone=UTC", "-Djava.awt.headless=true", classpath=[jar], convertStrings=True)
    java = jpype.JClass
    lookup = java("org.openide.util.Lookup").getDefault()
    projects = lookup.lookup(java("org.gephi.project.api.ProjectController"))
    projects.newProject()
    importer = lookup.lookup(java("org.gephi.io.importer.api.ImportController"))
    container = importer.importFile(java("java.io.File")(path))
    severe = [i for i in container.getReport().getIssues(1000) if str(i.getLevel()) in ("WARNING", "SEVERE", "CRITICAL")]
    workspace = projects.getCurrentWorkspace()
    importer.process(container, java("org.gephi.io.processor.plugin.DefaultProcessor")(), workspace)
    model = lookup.lookup(java("org.gephi.graph.api.GraphController")).getGraphModel(workspace)
    graph = model.getDirectedGraph()
    return {
        "nodes": {str(node.getId()): node.getLabel() for node in graph.getNodes()},
        "edges": [
            {
                "source": str(edge.getSource().getId()),
                "target": str(edge.getTarget().getId()),
                "kind": str(edge.getTypeLabel()),
                "spells": sorted(_spell(str(interval)) for interval in _intervals(edge)),
            }
            for edge in graph.getEdges()
        ],
        "dynamic": bool(model.isDynamic()),
        "problems": [str(issue.getMessage()) for issue in severe],
    }


def _intervals(edge: Any) -> list[Any]:
    bounds = edge.getAttribute("timeset")
    return list(bounds.toArray()) if bounds is not None else []


def _spell(interval: str) -> list[str]:
    """The first and the last day of `[milliseconds, milliseconds]`, `?` where open."""
    return [_day(float(end)) for end in interval.strip("[]()").replace("Infinity", "inf").split(", ")]


def _day(milliseconds: float) -> str:
    if abs(milliseconds) == float("inf"):
        return "?"
    return str((datetime(1970, 1, 1) + timedelta(milliseconds=milliseconds)).date())


if __name__ == "__main__":
    print(json.dumps(_read(*sys.argv[1:])))
