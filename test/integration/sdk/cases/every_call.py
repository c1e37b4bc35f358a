"""Every public call of the SDK but the datapools, against a server; exits with 0 when each did what it promises."""
import datetime
import os
import sys
import tempfile

from botcity.maestro import (
    AlertType,
    AutomationTaskFinishStatus,
    AutomationTaskState,
    BotMaestroSDK,
    Column,
    MessageType,
)

server, login, automation = sys.argv[1:4]
key = sys.stdin.read().strip()
later = datetime.datetime(2999, 1, 2, 3, 4, 5, 123456)


def refused(call, *words):
    try:
        call()
    except ValueError as error:
        for word in words:
            assert word in str(error), f"{word!r} is not in {error}"
        return
    raise AssertionError("the call was not refused")


# --- session
refused(lambda: BotMaestroSDK(server, login, "wrong").login(), "401")
refused(lambda: BotMaestroSDK(server, "nobody", key).login(), "401")
maestro = BotMaestroSDK()
maestro.login(server + "/", login, key)
assert maestro.is_online and maestro.version == "4.0.0"

# --- tasks
task = maestro.create_task(automation, {"customer": "Ana & Cão", "n": 3}, test=True, priority=7, min_execution_date=later)
assert task.state == AutomationTaskState.START and task.priority == 7 and task.test is True
assert task.parameters == {"customer": "Ana & Cão", "n": 3} and task.activity_label == automation
assert task.interrupted is False and task.killed is False
aware = datetime.datetime(2999, 1, 1, tzinfo=datetime.timezone.utc)
assert maestro.create_task(automation, {}, min_execution_date=aware).id != task.id
refused(lambda: maestro.create_task("no such automation", {}), "404", automation)
refused(lambda: maestro.get_task("999999"), "404")

execution = maestro.get_execution(str(task.id))
assert execution.parameters["n"] == 3 and execution.task_id == str(task.id)

assert maestro.interrupt_task(task.id)
assert maestro.get_task(task.id).interrupted is True

assert maestro.finish_task(task.id, AutomationTaskFinishStatus.SUCCESS, "done")
done = maestro.get_task(task.id)
assert done.state == AutomationTaskState.FINISHED and done.finish_status == AutomationTaskFinishStatus.SUCCESS
assert done.total_items is None and done.processed_items is None and done.failed_items is None

assert maestro.restart_task(task.id)
again = maestro.get_task(task.id)
assert again.state == AutomationTaskState.START and again.finish_status is None and again.interrupted is False

partly = AutomationTaskFinishStatus.PARTIALLY_COMPLETED
maestro.finish_task(task.id, partly, "some", total_items=5, processed_items=4, failed_items=1)
counted = maestro.get_task(str(task.id))
assert (counted.total_items, counted.processed_items, counted.failed_items) == (5, 4, 1)
assert counted.finish_message == "some" and counted.finish_status == partly

# --- alerts and messages
for kind in (AlertType.INFO, AlertType.WARN, AlertType.ERROR):
    maestro.alert(task.id, "Stock is low", "Only 3 of ção left", kind)
refused(lambda: maestro.alert(999999, "t", "m", AlertType.INFO), "There is no task 999999")
maestro.message(["a@example.com"], ["ana"], "Subject", "<b>Body</b>", MessageType.HTML, group="ops")

# --- execution logs
label = "orders ção 1"
columns = [Column("Customer", "customer", 200), Column("Amount", "amount", 80)]
assert maestro.new_log(label, columns)
refused(lambda: maestro.new_log(label, columns), "409")
maestro.new_log_entry(label, {"customer": "Ana", "amount": 12.5})
maestro.new_log_entry(label, {"customer": "Bento"})
rows = maestro.get_log(label)
assert [row["Customer"] for row in rows] == ["Ana", "Bento"], rows
assert rows[0]["Amount"] == 12.5 and "Amount" in rows[1]
today = datetime.datetime.now().strftime("%d/%m/%Y")
assert len(maestro.get_log(label, today)) == 2
refused(lambda: maestro.new_log_entry("none", {"a": 1}), "404")
refused(lambda: maestro.get_log("none"), "404")
refused(lambda: maestro.new_log("a/b", columns), "400")
maestro.delete_log(label)
refused(lambda: maestro.get_log(label), "404")

# --- artifacts, more than a page of them
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'relatório "1".csv')
    with open(path, "wb") as file:
        file.write(b"a;b\r\n--not-a-boundary\r\n" + bytes(range(256)) * 1000)
    for n in range(7):
        maestro.post_artifact(task.id, f'relatório "{n}"', path)
    empty = os.path.join(folder, "empty.txt")
    open(empty, "wb").close()
    maestro.post_artifact(str(task.id), "empty", empty)
    artifacts = maestro.list_artifacts()
    assert [a.name for a in artifacts][:2] == ["empty.txt", 'relatório "6".csv'], [a.name for a in artifacts]
    assert len(artifacts) == 8 and all(a.task_id == task.id for a in artifacts)
    name, content = maestro.get_artifact(artifacts[1].id)
    assert name == 'relatório "6".csv' and content == open(path, "rb").read()
    assert maestro.get_artifact(artifacts[0].id) == ("empty.txt", b"")
    refused(lambda: maestro.get_artifact(999999), "404")

    # --- errors
    try:
        raise KeyError("order 7 ção")
    except KeyError as error:
        maestro.error(task.id, error)
        maestro.error(task.id, error, screenshot=path, attachments=[path, empty], tags={"step": "login"})

# --- credentials
maestro.create_credential("crm", "user", "ana")
maestro.create_credential("crm", "password", "pä$$ 'wörd'\"7")
assert maestro.get_credential("crm", "user") == "ana"
assert maestro.get_credential("crm", "password") == "pä$$ 'wörd'\"7"
maestro.update_credential("crm", "user", "bento")
assert maestro.get_credential("crm", "user") == "bento"
assert maestro.get_credential("crm", "password") == "pä$$ 'wörd'\"7"
maestro.remove_credential("crm", "user")
refused(lambda: maestro.get_credential("crm", "user"), "404")
refused(lambda: maestro.get_credential("none", "user"), "404")
maestro.create_credential("numbers", "pin", 1234)
assert maestro.get_credential("numbers", "pin") == "1234"

maestro.logoff()
print("every call did what it promises")
