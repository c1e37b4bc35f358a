/** The API bot's own tests: a loopback service, no network. */
export const testBotPy = `"""Tests of {{botId}}. From the bot's folder: python -m unittest discover -s tests"""

from __future__ import annotations

import contextlib
import importlib.util
import io
import socket
import sys
import unittest
from pathlib import Path
from typing import Any, Dict, List
from unittest import mock

BOT_FOLDER = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(BOT_FOLDER))
SPEC = importlib.util.spec_from_file_location("bot_under_test", BOT_FOLDER / "bot.py")
assert SPEC is not None and SPEC.loader is not None
bot = importlib.util.module_from_spec(SPEC)
sys.modules[SPEC.name] = bot
SPEC.loader.exec_module(bot)

from sample_service import ORDERS, sample_service  # noqa: E402
from service_client import NotFound, ServiceClient, ServiceError  # noqa: E402


def client_for(url: str, pauses: List[float], **options: Any) -> ServiceClient:
    """A client that notes its pauses instead of waiting."""
    return ServiceClient(url, timeout_s=5, sleep=pauses.append, **options)


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
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        with mock.patch.object(bot.BotMaestroSDK, "from_sys_args", return_value=maestro):
            return bot.main(argv)


class ClientTest(unittest.TestCase):
    """The way to the service."""

    def setUp(self) -> None:
        self.pauses: List[float] = []
        quiet = contextlib.redirect_stderr(io.StringIO())
        quiet.__enter__()
        self.addCleanup(quiet.__exit__, None, None, None)

    def test_a_busy_service_is_asked_again(self) -> None:
        with sample_service(busy_answers=2) as service:
            client = client_for(service.url, self.pauses)
            self.addCleanup(client.close)
            self.assertEqual(client.get("orders"), sorted(ORDERS))
        self.assertEqual(len(self.pauses), 2)
        self.assertGreater(self.pauses[1], self.pauses[0])

    def test_a_service_that_stays_busy_is_given_up(self) -> None:
        with sample_service(busy_answers=9) as service:
            client = client_for(service.url, self.pauses, attempts=3)
            self.addCleanup(client.close)
            with self.assertRaisesRegex(ServiceError, "503, after 3 attempts"):
                client.get("orders")
            self.assertEqual(len(service.requests), 3)

    def test_an_unknown_order_is_not_asked_for_again(self) -> None:
        with sample_service(busy_answers=0) as service:
            client = client_for(service.url, self.pauses)
            self.addCleanup(client.close)
            with self.assertRaises(NotFound):
                client.get("orders", "../0")
            self.assertEqual(service.requests, ["/orders/..%2F0"])

    def test_a_service_that_is_not_there_is_named_as_such(self) -> None:
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))
            client = client_for(f"http://127.0.0.1:{unused.getsockname()[1]}", self.pauses, attempts=2)
            self.addCleanup(client.close)
            with self.assertRaisesRegex(ServiceError, "ConnectionError"):
                client.get("orders")

    def test_a_token_is_not_sent_in_the_clear(self) -> None:
        with self.assertRaisesRegex(ServiceError, "only sent over https"):
            ServiceClient("http://service.example", token="x")


class RunTest(unittest.TestCase):
    """Whole runs."""

    def test_the_first_run_reads_the_sample_service(self) -> None:
        maestro = online_maestro({})
        self.assertEqual(run_main(maestro), 0)
        self.assertEqual(maestro.finish_task.call_args[0][1], bot.AutomationTaskFinishStatus.SUCCESS)
        self.assertEqual(maestro.finish_task.call_args[1]["processed_items"], len(ORDERS))
        self.assertEqual(maestro.new_log_entry.call_count, 3)

    def test_a_wrong_order_is_counted_and_the_others_go_on(self) -> None:
        orders = {**ORDERS, "1": {"id": "1", "currency": "BRL", "amount": "a lot"}}
        with sample_service(orders, busy_answers=0) as service:
            maestro = online_maestro({"base_url": service.url})
            self.assertEqual(run_main(maestro), 0)
        self.assertEqual(maestro.finish_task.call_args[0][1], bot.AutomationTaskFinishStatus.PARTIALLY_COMPLETED)
        counts = maestro.finish_task.call_args[1]
        self.assertEqual(counts, {"total_items": 6, "processed_items": 5, "failed_items": 1})

    def test_a_service_that_is_not_there_fails_the_task(self) -> None:
        maestro = online_maestro({"base_url": "ftp://nowhere"})
        self.assertEqual(run_main(maestro), 1)
        self.assertEqual(maestro.finish_task.call_args[0][1], bot.AutomationTaskFinishStatus.FAILED)
        self.assertEqual(maestro.error.call_count, 1)


if __name__ == "__main__":
    unittest.main()
`;
