"""For whoever watches the server: alive, ready, figures."""

from flask import Blueprint, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from workshop.web.context import house

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
def healthz() -> Response:
    """The process answers."""
    return Response("alive\n", mimetype="text/plain")


@blueprint.get("/readyz")
def readyz() -> Response:
    """The store answers: 200, else 503."""
    if house().store.ready():
        return Response("ready\n", mimetype="text/plain")
    return Response("the store does not answer\n", status=503, mimetype="text/plain")


@blueprint.get("/metrics")
def metrics() -> Response:
    """Figures in Prometheus' text format."""
    return Response(generate_latest(), content_type=CONTENT_TYPE_LATEST)
