import respx
from httpx import Response

from sync.newsletter import Newsletter

API_KEY = "test-key-123"


@respx.mock
def test_unsubscribe_ignores_unknown_members():
    respx.patch(url__regex=r".*/members/.*").mock(return_value=Response(404))
    Newsletter("https://news.example.com", API_KEY).unsubscribe("nobody@example.com")


def test_member_id_does_not_care_for_case():
    assert Newsletter.member_id("A@B.example") == Newsletter.member_id("a@b.EXAMPLE")
