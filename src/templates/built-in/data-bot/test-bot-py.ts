/** The data bot's own tests: offline, with nothing but Python and the bot's requirements. */
export const testBotPy = String.raw`"""Tests of {{botId}}. From the bot's folder: python -m unittest discover -s tests"""

from __future__ import annotations

import contextlib
import csv
import importlib.util
import io
import sys
import tempfile
import unittest
from decimal import Decimal
from pathlib import Path
from typing import Any, Dict, List
from unittest import mock

BOT_FILE = Path(__file__).resolve().parents[1] / "bot.py"
SPEC = importlib.util.spec_from_file_location("bot_under_test", BOT_FILE)
assert SPEC is not None and SPEC.loader is not None
bot = importlib.util.module_from_spec(SPEC)
sys.modules[SPEC.name] = bot
SPEC.loader.exec_module(bot)


def row(**changes: str) -> Dict[str, str]:
    """A good row, with changes."""
    return {"order_id": "1", "customer_group": "retail", "quantity": "2", "unit_price": "1.50", **changes}


def online_maestro(parameters: Dict[str, Any]) -> mock.Mock:
    """Stands in for an orchestrator that has never seen the log."""
    maestro = mock.Mock()
    maestro.is_online = True
    maestro.task_id = "7"
    maestro.get_execution.return_value.parameters = parameters
    maestro.get_task.return_value.is_interrupted.return_value = False
    maestro.get_log.side_effect = ValueError("no such log")
    return maestro


def run_main(maestro: mock.Mock) -> int:
    """Runs the bot as an orchestrator would, without its output."""
    argv = ["bot.py", "http://localhost", "7", "task-token", "organization"]
    quiet = contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO())
    with mock.patch.object(bot.BotMaestroSDK, "from_sys_args", return_value=maestro), quiet[0], quiet[1]:
        return bot.main(argv)


class OrderTest(unittest.TestCase):
    """One row."""

    def test_a_good_row_has_a_total(self) -> None:
        self.assertEqual(bot.Order.from_row(row()).total, Decimal("3.00"))

    def test_a_bad_row_says_what_is_wrong(self) -> None:
        cases = {"quantity": ["two", "0", "-1", "NaN", "Infinity", ""], "unit_price": ["1,50"], "order_id": [" "]}
        for name, values in cases.items():
            for value in values:
                with self.subTest(name=name, value=value), self.assertRaisesRegex(bot.OrderError, name):
                    bot.Order.from_row(row(**{name: value}))


class FileTest(unittest.TestCase):
    """Files in and out."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "file.csv"

    def test_a_file_without_the_columns_is_refused(self) -> None:
        self.path.write_text("order_id,quantity\n1,2\n", encoding="utf-8")
        with self.assertRaisesRegex(ValueError, "customer_group, unit_price"):
            list(bot.read_rows(self.path))

    def test_the_report_has_a_line_per_group(self) -> None:
        summary = bot.Summary()
        for group in ("retail", "public", "retail"):
            summary.add(bot.Order.from_row(row(customer_group=group)))
        bot.write_report(summary, self.path)
        with self.path.open(encoding="utf-8", newline="") as file:
            lines: List[List[str]] = list(csv.reader(file))
        self.assertEqual(lines[1:], [["public", "1", "3.00"], ["retail", "2", "6.00"]])


class RunTest(unittest.TestCase):
    """Whole runs."""

    def test_the_sample_file_is_a_success_with_one_row_set_aside(self) -> None:
        maestro = online_maestro({})
        self.assertEqual(run_main(maestro), 0)
        _, status, _ = maestro.finish_task.call_args[0]
        counts = maestro.finish_task.call_args[1]
        self.assertEqual(status, bot.AutomationTaskFinishStatus.SUCCESS)
        self.assertEqual(counts, {"total_items": 12, "processed_items": 11, "failed_items": 1})
        self.assertEqual(maestro.error.call_count, 1)
        self.assertEqual(maestro.new_log_entry.call_count, 3)
        self.assertEqual(maestro.post_artifact.call_count, 1)

    def test_the_report_does_not_outlive_the_run(self) -> None:
        maestro = online_maestro({})
        run_main(maestro)
        self.assertFalse(Path(maestro.post_artifact.call_args[0][2]).exists())

    def test_too_many_bad_rows_are_no_success(self) -> None:
        maestro = online_maestro({"accepted_failure_rate": 0})
        self.assertEqual(run_main(maestro), 0)
        self.assertEqual(maestro.finish_task.call_args[0][1], bot.AutomationTaskFinishStatus.PARTIALLY_COMPLETED)

    def test_a_missing_file_fails_the_task_and_is_reported(self) -> None:
        maestro = online_maestro({"orders_file": "../../nothing.csv"})
        self.assertEqual(run_main(maestro), 1)
        self.assertEqual(maestro.finish_task.call_args[0][1], bot.AutomationTaskFinishStatus.FAILED)
        self.assertIsInstance(maestro.error.call_args[0][1], FileNotFoundError)

    def test_a_stop_request_ends_the_run_between_two_rows(self) -> None:
        maestro = online_maestro({})
        maestro.get_task.return_value.is_interrupted.return_value = True
        run_main(maestro)
        self.assertEqual(maestro.finish_task.call_args[0][1], bot.AutomationTaskFinishStatus.PARTIALLY_COMPLETED)
        self.assertEqual(maestro.finish_task.call_args[1]["total_items"], 0)


if __name__ == "__main__":
    unittest.main()
`;
