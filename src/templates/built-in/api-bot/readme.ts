/** The API bot's README. Written without back-ticks, which would end the literal. */
export const readme = String.raw`# {{botId}}

Reads the orders of an HTTP service and sums them up per currency. Each order is an item of the task. Requests have a
time-out; connection errors, 429 and 5xx are tried again with a growing pause; certificates are always verified.

| file | what it is |
|---|---|
| bot.py | the run: orders in, totals out, the task finished on every path |
| service_client.py | the way to the service |
| sample_service.py | a service on this machine for the first run and the tests; leave it out when you have a real one |
| resources/config.json | the settings; parameters of the task of the same name go first |

## Parameters
| name | meaning | default |
|---|---|---|
| base_url | address of the service; empty means the sample service | empty |
| credential_label | credential in the vault whose key "token" is sent to the service | none |
| timeout_s, attempts, first_pause_s | how long a request may take, how often it is tried, the first pause | 10, 4, 0.2 |

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
