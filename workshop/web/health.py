"""For whoever watches the server: alive, ready, figures."""

from flask import Blueprint, Response, request

from workshop import identity, metrics
from workshop.web.context import bearer, house, wrong_try
from workshop.web.errors import Problem
from workshop.web.guard import came_directly

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
def figures() -> Response:
    """Figures in Prometheus' text format, of all workers of this server.

    For programs on this machine, and for whoever brings ``WORKSHOP_METRICS_KEY`` as Bearer.
    """
    wanted = house().settings.metrics_key
    knows = wanted is not None and identity.key_fits(bearer(), identity.key_hash(wanted))
    if not (knows or came_directly(request.environ)):
        raise wrong_try(Problem(403))
    return Response(metrics.text(), content_type=metrics.CONTENT_TYPE)
