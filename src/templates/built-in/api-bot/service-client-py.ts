/** The API bot's way to its service. */
export const serviceClientPy = `"""The way to the orders service: time-outs, retries with back-off, and errors that say what happened."""

from __future__ import annotations

import random
import sys
import time
from typing import Any, Callable, Optional
from urllib.parse import quote, urlsplit

import requests

#: Answers that may be different a moment later.
PASSING_TROUBLE = frozenset({429, 500, 502, 503, 504})
#: The longest wait before another attempt, whatever the service asks for.
LONGEST_PAUSE_S = 30.0


class ServiceError(Exception):
    """The service could not be used; the message is fit for people and holds no secret."""


class NotFound(ServiceError):
    """The service does not know the item."""


class ServiceClient:
    """Reads from the service. Only reads are repeated: they change nothing."""

    def __init__(
        self,
        base_url: str,
        token: Optional[str] = None,
        timeout_s: float = 10.0,
        attempts: int = 4,
        first_pause_s: float = 0.2,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        address = urlsplit(base_url)
        local = address.hostname in ("127.0.0.1", "::1", "localhost")
        if address.scheme not in ("http", "https") or not address.hostname:
            raise ServiceError(f"not an address of a service: {base_url!r}")
        if token and address.scheme != "https" and not local:
            raise ServiceError("a token is only sent over https")
        self.base_url = base_url.rstrip("/")
        self.timeout_s = timeout_s
        self.attempts = max(1, attempts)
        self.first_pause_s = first_pause_s
        self.sleep = sleep
        self.session = requests.Session()
        if local:
            self.session.trust_env = False  # a proxy must not see what stays on this machine
        if token:
            self.session.headers["Authorization"] = f"Bearer {token}"

    def close(self) -> None:
        """Gives the connections back."""
        self.session.close()

    def get(self, *path: str) -> Any:
        """Reads one resource; the parts of the path are escaped. Tries again while that may help."""
        name = "/" + "/".join(quote(part, safe="") for part in path)
        for attempt in range(1, self.attempts + 1):
            trouble, asked_pause = "", None
            try:
                response = self.session.get(self.base_url + name, timeout=self.timeout_s)
            except (requests.ConnectionError, requests.Timeout) as error:
                trouble = type(error).__name__
            else:
                if response.status_code not in PASSING_TROUBLE:
                    return self._content(response, name)
                trouble = f"status {response.status_code}"
                asked_pause = response.headers.get("Retry-After")
            if attempt < self.attempts:
                pause = self._pause(attempt, asked_pause)
                print(f"GET {name}: {trouble}, trying again in {pause:.1f} s", file=sys.stderr)
                self.sleep(pause)
        raise ServiceError(f"GET {name}: {trouble}, after {self.attempts} attempts")

    def _content(self, response: requests.Response, name: str) -> Any:
        if response.status_code == 404:
            raise NotFound(f"GET {name}: not found")
        if not response.ok:
            raise ServiceError(f"GET {name}: status {response.status_code}")
        try:
            return response.json()
        except ValueError:
            raise ServiceError(f"GET {name}: the answer is not JSON") from None

    def _pause(self, attempt: int, asked: Optional[str]) -> float:
        """What the service asked for, else twice as long each time with some chance in it."""
        if asked is not None and asked.isdigit():
            return min(float(asked), LONGEST_PAUSE_S)
        pause = self.first_pause_s * float(2 ** (attempt - 1))
        return min(pause * random.uniform(0.75, 1.25), LONGEST_PAUSE_S)
`;
