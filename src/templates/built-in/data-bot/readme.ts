/** The data bot's README. Written without back-ticks, which would end the literal. */
export const readme = String.raw`# {{botId}}

Checks the orders of resources/orders.csv and reports on them per customer group. Each row is an item of the task: a bad
row is reported as an error and set aside, the others go on.

| it gives | where it is seen |
|---|---|
| progress | the console, a line per row |
| customer groups | the execution log {{botId}}-groups, an entry per group |
| summary.csv | the artifacts of the task |
| outcome | an alert, and the item counts of the task |

## Parameters
| name | meaning | default |
|---|---|---|
| orders_file | file in resources/ to read | orders.csv |
| accepted_failure_rate | share of rows that may be set aside in a success; above it the task is PARTIALLY_COMPLETED | 0.1 |

## Work on it
    python -m venv .venv
    .venv/bin/python -m pip install -r requirements.txt     (Windows: .venv\Scripts\python)
    .venv/bin/python bot.py
    .venv/bin/python -m unittest discover -s tests

Started by hand the bot does its work without an orchestrator and only prints.

## Ship it
    botyard check .
    botyard run --local .
    botyard deploy .
    botyard release {{botId}}
    botyard run {{botId}}
`;
