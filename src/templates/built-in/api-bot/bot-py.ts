/** The API bot's entry. */
export const botPy = `"""{{botId}}: reads orders from an HTTP service and sums them up per currency.

Run by an orchestrator it keeps an execution log and counts its items. Run by hand (python bot.py) it only prints.
Until a service is named it talks to a small sample service that it starts on this machine.
"""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Dict, Iterator, List, Mapping, Optional

from botcity.maestro import AlertType, AutomationTaskFinishStatus, BotMaestroSDK, Column

from sample_service import sample_service
from service_client import NotFound, ServiceClient, ServiceError

CONFIG = Path(__file__).resolve().parent / "resources" / "config.json"
LOG_LABEL = "{{botId}}-currencies"
#: The orchestrator is asked this often, in orders, whether the run should stop.
ORDERS_BETWEEN_STOP_CHECKS = 50


class OrderError(ValueError):
    """An order that cannot be used, with the reason."""


class StopRequested(Exception):
    """Somebody asked the orchestrator to end this run."""


@dataclass
class Totals:
    """What a run has seen so far. Invariant: total == processed + failed."""

    processed: int = 0
    failed: int = 0
    amounts: Dict[str, Decimal] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """All orders, good and bad."""
        return self.processed + self.failed

    def add(self, order: Any) -> None:
        """Counts one order, or says what is wrong with it."""
        if not isinstance(order, dict):
            raise OrderError("not an object")
        currency = order.get("currency")
        if not isinstance(currency, str) or not currency:
            raise OrderError("no currency")
        try:
            amount = Decimal(str(order.get("amount")))
        except InvalidOperation:
            raise OrderError("the amount is not a number") from None
        if not amount.is_finite():
            raise OrderError("the amount is not a number")
        self.amounts[currency] = self.amounts.get(currency, Decimal(0)) + amount
        self.processed += 1


class Bot:
    """One run: the task it belongs to, and what it has counted."""

    def __init__(self, maestro: BotMaestroSDK, task_id: Any, settings: Mapping[str, Any]) -> None:
        self.maestro = maestro
        self.task_id = task_id
        self.settings = settings
        self.totals = Totals()

    def run(self) -> None:
        """The work: every order the service lists."""
        with self.client() as client:
            listed = client.get("orders")
            if not isinstance(listed, list):
                raise ServiceError("GET /orders: the answer is not a list")
            print(f"{len(listed)} orders to read")
            for order_id in listed:
                self.stop_if_asked()
                self.read_order(client, str(order_id))
        self.log_totals()
        print(self.message())

    @contextmanager
    def client(self) -> Iterator[ServiceClient]:
        """The service of the settings, or the sample service while none is named."""
        base_url = str(self.settings.get("base_url") or "")
        if not base_url:
            print("No base_url is set: using the sample service")
            with sample_service() as service, self.connected(service.url, None) as client:
                yield client
        else:
            with self.connected(base_url, self.token()) as client:
                yield client

    @contextmanager
    def connected(self, base_url: str, token: Optional[str]) -> Iterator[ServiceClient]:
        """A client whose connections are given back on every path."""
        client = ServiceClient(
            base_url,
            token,
            timeout_s=float(self.settings.get("timeout_s", 10)),
            attempts=int(self.settings.get("attempts", 4)),
            first_pause_s=float(self.settings.get("first_pause_s", 0.2)),
        )
        try:
            yield client
        finally:
            client.close()

    def token(self) -> Optional[str]:
        """The service's token, from the vault; None while no credential is named."""
        label = str(self.settings.get("credential_label") or "")
        if not label or not self.maestro.is_online:
            return None
        return str(self.maestro.get_credential(label, "token"))

    def read_order(self, client: ServiceClient, order_id: str) -> None:
        """Counts one order; one that is gone or wrong is reported, the others go on."""
        try:
            self.totals.add(client.get("orders", order_id))
        except (NotFound, OrderError) as error:
            self.totals.failed += 1
            print(f"Order {order_id}: set aside, {error}", file=sys.stderr)
            self.report_error(error, {"order": order_id})
        else:
            print(f"Order {order_id}: read")

    def stop_if_asked(self) -> None:
        """Ends the run between two orders when somebody asked for it."""
        is_due = self.totals.total % ORDERS_BETWEEN_STOP_CHECKS == 0
        if is_due and self.maestro.is_online and self.maestro.get_task(self.task_id).is_interrupted():
            raise StopRequested("stopped on request")

    def log_totals(self) -> None:
        """Adds an entry per currency to the execution log, which the first run creates."""
        for currency, amount in sorted(self.totals.amounts.items()):
            print(f"{currency}: {amount:.2f}")
        if not self.maestro.is_online:
            return
        self.ensure_log()
        for currency, amount in sorted(self.totals.amounts.items()):
            self.maestro.new_log_entry(LOG_LABEL, {"currency": currency, "amount": f"{amount:.2f}"})
        level = AlertType.WARN if self.totals.failed else AlertType.INFO
        self.maestro.alert(self.task_id, "Orders read", self.message(), level)

    def ensure_log(self) -> None:
        """Creates the execution log unless it is there."""
        try:
            self.maestro.get_log(LOG_LABEL, datetime.now().strftime("%d/%m/%Y"))
        except ValueError:
            columns = [
                Column(name="Currency", label="currency", width=150),
                Column(name="Amount", label="amount", width=150),
            ]
            self.maestro.new_log(LOG_LABEL, columns)

    def report_error(self, error: Exception, tags: Optional[Dict[str, str]] = None) -> None:
        """Tells the orchestrator of an error; a failure to do so must not hide the error itself."""
        if not self.maestro.is_online:
            return
        try:
            self.maestro.error(self.task_id, error, tags=tags)
        except Exception as failure:  # whatever it is, the run goes on
            print(f"The error could not be reported: {failure}", file=sys.stderr)

    def message(self) -> str:
        """One sentence on the outcome."""
        totals = self.totals
        return f"{totals.processed} of {totals.total} orders read, {totals.failed} set aside"

    def status(self) -> AutomationTaskFinishStatus:
        """How the run ended."""
        if self.totals.failed == 0:
            return AutomationTaskFinishStatus.SUCCESS
        if self.totals.processed == 0:
            return AutomationTaskFinishStatus.FAILED
        return AutomationTaskFinishStatus.PARTIALLY_COMPLETED


def finish(bot: Bot, status: AutomationTaskFinishStatus, message: str) -> None:
    """Ends the task with its item counts."""
    print(f"Finished: {status.value}")
    if bot.maestro.is_online:
        bot.maestro.finish_task(
            bot.task_id,
            status,
            message,
            total_items=bot.totals.total,
            processed_items=bot.totals.processed,
            failed_items=bot.totals.failed,
        )


def read_settings(parameters: Mapping[str, Any]) -> Dict[str, Any]:
    """The file in resources/, with the task's parameters above it."""
    settings: Dict[str, Any] = json.loads(CONFIG.read_text(encoding="utf-8"))
    settings.update({name: value for name, value in parameters.items() if value not in (None, "")})
    return settings


def main(argv: List[str]) -> int:
    """Runs the bot; the task is finished on every path."""
    if len(argv) < 4:  # started by hand: work without an orchestrator instead of failing
        BotMaestroSDK.RAISE_NOT_CONNECTED = False
    maestro = BotMaestroSDK.from_sys_args()
    parameters = maestro.get_execution().parameters if maestro.is_online else {}
    bot = Bot(maestro, maestro.task_id, {})
    status, message = AutomationTaskFinishStatus.FAILED, "The run did not come to its end"
    try:
        bot.settings = read_settings(parameters or {})
        bot.run()
        status, message = bot.status(), bot.message()
    except StopRequested as stop:
        status, message = AutomationTaskFinishStatus.PARTIALLY_COMPLETED, f"{bot.message()}; {stop}"
    except Exception as error:
        message = f"{type(error).__name__}: {error}"
        print(message, file=sys.stderr)
        bot.report_error(error)
    finally:
        finish(bot, status, message)
    return 1 if status is AutomationTaskFinishStatus.FAILED else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
`;
