import json
import os
from datetime import datetime, timezone


class State:
    def __init__(self, path):
        self.path = path
        self.started = datetime.now(timezone.utc).isoformat()
        self.last_run = "1970-01-01T00:00:00Z"
        if os.path.exists(path):
            with open(path) as f:
                self.last_run = json.load(f)["last_run"]

    def save(self):
        tmp = self.path + ".tmp"
        with open(tmp, "w") as f:
            json.dump({"last_run": self.started}, f)
        os.replace(tmp, self.path)
