/** The data bot's entry. */
export const botPy = `"""{{botId}}: checks the orders of a CSV file and reports on them per customer group.

Run by an orchestrator it posts a report, an execution log and an alert, and counts its items.
Run by hand (python bot.py) it does the same work and only prints.
"""

from __future__ import annotations

import csv
import sys
import tempfile
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Dict, Iterator, List, Mapping, Optional, Tuple

from botcity.maestro import AlertType, AutomationTaskFinishStatus, BotMaestroSDK, Column

RESOURCES = Path(__file__).resolve().parent / "resources"
COLUMNS = ("order_id", "customer_group", "quantity", "unit_price")
LOG_LABEL = "{{botId}}-groups"
#: Share of rows that may be set aside before the run no longer counts as a success.
ACCEPTED_FAILURE_RATE = 0.1
#: The orchestrator is asked this often, in rows, whether the run should stop.
ROWS_BETWEEN_STOP_CHECKS = 100


class OrderError(ValueError):
    """A row that cannot be used, with the reason for whoever mends the file."""


class StopRequested(Exception):
    """Somebody asked the orchestrator to end this run."""


@dataclass(frozen=True)
class Order:
    """One valid row."""

    order_id: str
    group: str
    total: Decimal

    @staticmethod
    def from_row(row: Mapping[str, Optional[str]]) -> Order:
        """Turns a row into an order, or says what is wrong with it."""
        values = {name: (row.get(name) or "").strip() for name in COLUMNS}
        missing = [name for name in COLUMNS if not values[name]]
        if missing:
            raise OrderError("no value for " + ", ".join(missing))
        quantity = _positive(values["quantity"], "quantity")
        unit_price = _positive(values["unit_price"], "unit_price")
        return Order(values["order_id"], values["customer_group"], quantity * unit_price)


@dataclass
class Summary:
    """What a run has seen so far. Invariant: total == processed + failed."""

    processed: int = 0
    failed: int = 0
    groups: Dict[str, Tuple[int, Decimal]] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """All rows, good and bad."""
        return self.processed + self.failed

    def add(self, order: Order) -> None:
        """Counts a good row."""
        orders, amount = self.groups.get(order.group, (0, Decimal(0)))
        self.groups[order.group] = (orders + 1, amount + order.total)
        self.processed += 1


def _positive(text: str, name: str) -> Decimal:
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise OrderError(f"{name} is not a number: {text!r}") from None
    if not number.is_finite() or number <= 0:
        raise OrderError(f"{name} must be more than zero: {text!r}")
    return number


def read_rows(path: Path) -> Iterator[Tuple[int, Mapping[str, Optional[str]]]]:
    """Gives each row with its line number; a file without the expected columns is refused as a whole."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        missing = [name for name in COLUMNS if name not in (reader.fieldnames or [])]
        if missing:
            raise ValueError(f"{path.name} has no column " + ", ".join(missing))
        for row in reader:
            yield reader.line_num, row


def write_report(summary: Summary, path: Path) -> None:
    """Writes one line per customer group."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("customer_group", "orders", "amount"))
        for group, (orders, amount) in sorted(summary.groups.items()):
            writer.writerow((group, orders, f"{amount:.2f}"))


class Bot:
    """One run: the task it belongs to, and what it has counted."""

    def __init__(self, maestro: BotMaestroSDK, task_id: Any, parameters: Mapping[str, Any]) -> None:
        self.maestro = maestro
        self.task_id = task_id
        self.parameters = parameters
        self.summary = Summary()

    def run(self) -> None:
        """The work, from the file to the report."""
        name = Path(str(self.parameters.get("orders_file") or "orders.csv")).name
        print(f"Reading {name}")
        self.process(RESOURCES / name)
        self.log_groups()
        self.post_report()
        print(self.message())

    def process(self, path: Path) -> None:
        """Counts every row; a bad one is reported and set aside, the others go on."""
        for line, row in read_rows(path):
            self.stop_if_asked()
            try:
                order = Order.from_row(row)
            except OrderError as error:
                self.summary.failed += 1
                print(f"Line {line}: set aside, {error}", file=sys.stderr)
                self.report_error(error, {"line": str(line)})
            else:
                self.summary.add(order)
                print(f"Line {line}: order {order.order_id}, {order.group}, {order.total:.2f}")

    def stop_if_asked(self) -> None:
        """Ends the run between two rows when somebody asked for it."""
        is_due = self.summary.total % ROWS_BETWEEN_STOP_CHECKS == 0
        if is_due and self.maestro.is_online and self.maestro.get_task(self.task_id).is_interrupted():
            raise StopRequested("stopped on request")

    def log_groups(self) -> None:
        """Adds an entry per customer group to the execution log, which the first run creates."""
        for group, (orders, amount) in sorted(self.summary.groups.items()):
            print(f"Group {group}: {orders} orders, {amount:.2f}")
        if not self.maestro.is_online:
            return
        self.ensure_log()
        for group, (orders, amount) in sorted(self.summary.groups.items()):
            entry = {"customer_group": group, "orders": orders, "amount": f"{amount:.2f}"}
            self.maestro.new_log_entry(LOG_LABEL, entry)

    def ensure_log(self) -> None:
        """Creates the execution log unless it is there."""
        try:
            self.maestro.get_log(LOG_LABEL, datetime.now().strftime("%d/%m/%Y"))
        except ValueError:
            columns = [
                Column(name="Customer group", label="customer_group", width=200),
                Column(name="Orders", label="orders", width=100),
                Column(name="Amount", label="amount", width=150),
            ]
            self.maestro.new_log(LOG_LABEL, columns)

    def post_report(self) -> None:
        """Writes the report to a folder that goes away with the run, and posts it as artifact."""
        with tempfile.TemporaryDirectory(prefix="{{botId}}-") as folder:
            report = Path(folder) / "summary.csv"
            write_report(self.summary, report)
            if self.maestro.is_online:
                self.maestro.post_artifact(self.task_id, "summary.csv", str(report))
        if self.maestro.is_online:
            level = AlertType.WARN if self.summary.failed else AlertType.INFO
            self.maestro.alert(self.task_id, "Orders checked", self.message(), level)

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
        summary = self.summary
        return f"{summary.processed} of {summary.total} orders processed, {summary.failed} set aside"

    def status(self) -> AutomationTaskFinishStatus:
        """How the run ended, by the share of rows that were set aside."""
        summary = self.summary
        accepted = float(self.parameters.get("accepted_failure_rate", ACCEPTED_FAILURE_RATE))
        if summary.processed == 0:
            return AutomationTaskFinishStatus.FAILED
        if summary.failed > summary.total * accepted:
            return AutomationTaskFinishStatus.PARTIALLY_COMPLETED
        return AutomationTaskFinishStatus.SUCCESS


def finish(bot: Bot, status: AutomationTaskFinishStatus, message: str) -> None:
    """Ends the task with its item counts."""
    print(f"Finished: {status.value}")
    if bot.maestro.is_online:
        bot.maestro.finish_task(
            bot.task_id,
            status,
            message,
            total_items=bot.summary.total,
            processed_items=bot.summary.processed,
            failed_items=bot.summary.failed,
        )


def main(argv: List[str]) -> int:
    """Runs the bot; the task is finished on every path."""
    if len(argv) < 4:  # started by hand: work without an orchestrator instead of failing
        BotMaestroSDK.RAISE_NOT_CONNECTED = False
    maestro = BotMaestroSDK.from_sys_args()
    parameters = maestro.get_execution().parameters if maestro.is_online else {}
    bot = Bot(maestro, maestro.task_id, parameters or {})
    status, message = AutomationTaskFinishStatus.FAILED, "The run did not come to its end"
    try:
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
