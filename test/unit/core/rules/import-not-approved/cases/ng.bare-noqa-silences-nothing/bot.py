import paramiko  # noqa
import httpx  # noqa: F401  # type: ignore  # pylint: disable=all  # nosec
