"""Creates accounts for new colleagues: directory, mailbox group, welcome letter."""
import json
import secrets
import string
import tempfile
from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader
from ldap3 import Connection, Server, Tls, ALL
import ssl

from letters import print_letter

config = yaml.safe_load(Path("config.yaml").read_text())
templates = Environment(loader=FileSystemLoader("templates"))
PASSWORD_LENGTH = 14
PASSWORD_ALPHABET = string.ascii_letters + string.digits + "!?%"


def new_password():
    return "".join(secrets.choice(PASSWORD_ALPHABET) for _ in range(PASSWORD_LENGTH))


def directory():
    tls = Tls(validate=ssl.CERT_NONE)
    server = Server(config["ldap"]["host"], use_ssl=True, tls=tls, get_info=ALL)
    return Connection(server, config["ldap"]["bind_dn"], config["ldap"]["bind_password"], auto_bind=True)


def account_name(person):
    return (person["first"][0] + person["last"]).lower().replace(" ", "")[:12]


def create(conn, person):
    name = account_name(person)
    password = new_password()
    dn = f"CN={person['first']} {person['last']},OU={person['department']},{config['ldap']['base']}"
    attributes = {
        "sAMAccountName": name,
        "mail": f"{name}@{config['domain']}",
        "unicodePwd": ('"%s"' % password).encode("utf-16-le"),
    }
    if not conn.add(dn, ["user", "person"], attributes):
        raise RuntimeError(conn.result["description"])
    return name, password


def welcome(person, name, password):
    text = templates.get_template("welcome.txt").render(person=person, name=name, password=password)
    letter = tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False)
    letter.write(text)
    letter.close()
    print_letter(letter.name, config["printer"])


def main():
    people = json.loads(Path("new_people.json").read_text())
    conn = directory()
    for person in people:
        try:
            name, password = create(conn, person)
        except RuntimeError as e:
            print("could not create", person["id"], e)
            continue
        welcome(person, name, password)
        print("created", name)


if __name__ == "__main__":
    main()
