"""Uploads yesterday's scans to a shared Google Drive folder."""
import os
import mimetypes
import sys
from datetime import date, timedelta

from google.auth.transport.requests import Request
from google.oauth2.credentials import Credentials
from google_auth_oauthlib.flow import InstalledAppFlow
from googleapiclient.discovery import build
from googleapiclient.http import MediaFileUpload

SCOPES = ["https://www.googleapis.com/auth/drive.file"]
FOLDER_ID = "1aZ9xQ0bKcLrVt3YpWm7NsDfGhJkLqEw2"
SCANS = "/mnt/scans"


def get_credentials():
    creds = None
    if os.path.exists("token.json"):
        creds = Credentials.from_authorized_user_file("token.json", SCOPES)
    if not creds or not creds.valid:
        if creds and creds.expired and creds.refresh_token:
            creds.refresh(Request())
        else:
            flow = InstalledAppFlow.from_client_secrets_file("client_secret.json", SCOPES)
            creds = flow.run_local_server(port=0)
        with open("token.json", "w") as token:
            token.write(creds.to_json())
    return creds


def already_there(service, name):
    query = f"name = '{name}' and '{FOLDER_ID}' in parents and trashed = false"
    found = service.files().list(q=query, fields="files(id)").execute()
    return len(found["files"]) > 0


def main():
    service = build("drive", "v3", credentials=get_credentials())
    day = date.today() - timedelta(days=1)
    folder = os.path.join(SCANS, day.strftime("%Y/%m/%d"))
    if not os.path.isdir(folder):
        print("no scans for", day)
        return
    for name in sorted(os.listdir(folder)):
        if already_there(service, name):
            print("skipping", name)
            continue
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        media = MediaFileUpload(os.path.join(folder, name), mimetype=kind, resumable=True)
        service.files().create(body={"name": name, "parents": [FOLDER_ID]}, media_body=media, fields="id").execute()
        print("uploaded", name)


if __name__ == "__main__":
    sys.exit(main())
