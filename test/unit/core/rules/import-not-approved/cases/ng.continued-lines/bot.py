from paramiko \
    import (
        client as c,  # one
        agent,
    )
