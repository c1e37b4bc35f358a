/** The service the API bot talks to until a real one is named; also what its tests run against. */
export const sampleServicePy = `"""A small orders service on this machine: for the first run and for the tests. Never reachable from outside."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Dict, Iterator, List

ORDERS: Dict[str, Dict[str, Any]] = {
    "1001": {"id": "1001", "currency": "BRL", "amount": "39.80"},
    "1002": {"id": "1002", "currency": "EUR", "amount": "500.00"},
    "1003": {"id": "1003", "currency": "BRL", "amount": "249.00"},
    "1004": {"id": "1004", "currency": "USD", "amount": "405.00"},
    "1005": {"id": "1005", "currency": "EUR", "amount": "1180.00"},
}


class SampleService:
    """What the service knows, and what it was asked."""

    def __init__(self, orders: Dict[str, Dict[str, Any]], busy_answers: int) -> None:
        self.orders = orders
        #: So many of the first answers are 503, as of a service that has just started.
        self.busy_answers = busy_answers
        self.requests: List[str] = []
        self.url = ""

    def answer(self, path: str) -> Any:
        """Status and content for a path."""
        self.requests.append(path)
        if self.busy_answers > 0:
            self.busy_answers -= 1
            return 503, {"message": "starting"}
        if path == "/orders":
            return 200, sorted(self.orders)
        order = self.orders.get(path[len("/orders/") :]) if path.startswith("/orders/") else None
        return (200, order) if order else (404, {"message": "not found"})


@contextmanager
def sample_service(orders: Dict[str, Dict[str, Any]] = ORDERS, busy_answers: int = 1) -> Iterator[SampleService]:
    """Runs the service on a free loopback port for as long as the block lasts."""
    service = SampleService(orders, busy_answers)

    class Handler(BaseHTTPRequestHandler):
        """Answers GET."""

        def do_GET(self) -> None:
            """Named so by http.server."""
            status, content = service.answer(self.path)
            body = json.dumps(content).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """The bot's console is for the bot."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    service.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
`;
