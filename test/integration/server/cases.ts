/** A bot that speaks to its server without the SDK, by the four arguments it was started with. */
export const speaking = (body: string): string => `
import json, sys, time, urllib.error, urllib.request
server, task, token = sys.argv[1:4]

def call(method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    headers = {"token": token, "organization": "", "Content-Type": "application/json"}
    asked = urllib.request.Request(server + path, data=data, headers=headers, method=method)
    try:
        with urllib.request.urlopen(asked, timeout=30) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()

${body}`;
