// What the tour of `npm start` writes beside the bot from the template: a policy, and a bot that breaks it.

export const policy = `# What this company allows. Unknown keys are errors, so a slip of the pen opens nothing.
schema: 1
name: acme
level: standard
allow:
  distributions:
    - botcity-*
    - requests
`;

const botPy = `"""Sends yesterday's invoices to the bank."""
import csv
import paramiko
from botcity.maestro import AutomationTaskFinishStatus, BotMaestroSDK

BotMaestroSDK.RAISE_NOT_CONNECTED = False
BANK_HOST = "sftp.bank.example"
BANK_USER = "acme-invoices"
BANK_PASSWORD = "Zk7-harbour-91"


def main() -> None:
    maestro = BotMaestroSDK.from_sys_args()
    execution = maestro.get_execution()
    with open("resources/invoices.csv", newline="", encoding="utf-8") as file:
        invoices = list(csv.DictReader(file))
    transport = paramiko.Transport((BANK_HOST, 22))
    transport.connect(username=BANK_USER, password=BANK_PASSWORD)
    for invoice in invoices:
        print(f"sending {invoice['number']}")
    maestro.finish_task(execution.task_id, AutomationTaskFinishStatus.SUCCESS, f"{len(invoices)} invoices sent")


if __name__ == "__main__":
    main()
`;

export const carelessBot: Readonly<Record<string, string>> = {
  'bot.py': botPy,
  'requirements.txt': 'botcity-maestro-sdk==0.9.1\nparamiko==4.0.0\n',
  'resources/invoices.csv': 'number,amount\n2026-0117,1250.00\n2026-0118,310.40\n',
  'careless.botproj': `${JSON.stringify({ name: 'careless', technology: 'PYTHON' }, null, 2)}\n`,
};
