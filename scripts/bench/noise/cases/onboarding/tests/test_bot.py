from unittest.mock import MagicMock, patch

import bot

PERSON = {"id": 1, "first": "Ana", "last": "de la Cruz", "department": "IT"}
PASSWORD = "Secret123!"


def test_account_name():
    assert bot.account_name(PERSON) == "adelacruz"


def test_create_gives_back_what_it_set():
    conn = MagicMock()
    with patch("bot.new_password", return_value=PASSWORD):
        assert bot.create(conn, PERSON) == ("adelacruz", PASSWORD)


def test_passwords_are_long():
    assert len(bot.new_password()) == bot.PASSWORD_LENGTH
