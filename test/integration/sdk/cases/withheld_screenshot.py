"""Reports an error with a screenshot and an attachment, and posts an artifact; exits with 0 when each call succeeded."""
import os
import sys
import tempfile

from botcity.maestro import BotMaestroSDK

server, login, task = sys.argv[1:4]
maestro = BotMaestroSDK()
maestro.login(server, login, sys.stdin.read().strip())

folder = tempfile.mkdtemp()
shot, note = os.path.join(folder, "screen.png"), os.path.join(folder, "note.txt")
with open(shot, "wb") as picture:
    picture.write(b"\x89PNG what the screen showed")
with open(note, "w") as text:
    text.write("what the bot noted")

try:
    raise ValueError("row 4 has no amount")
except ValueError as error:
    maestro.error(int(task), error, screenshot=shot, attachments=[note], tags={"step": "import"})
maestro.post_artifact(int(task), "report.txt", note)
print("each call succeeded")
