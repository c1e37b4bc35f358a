"""`verify ENVELOPE TYPE PUBLIC` prints the payload; `sign TYPE SEED PAYLOAD` prints an envelope."""

import base64
import json
import sys

from nacl.signing import SigningKey, VerifyKey
from securesystemslib.dsse import Envelope
from securesystemslib.signer import Signature

verb, *words = sys.argv[1:]
if verb == "verify":
    path, payload_type, public = words
    with open(path, encoding="utf-8") as file:
        envelope = Envelope.from_dict(json.load(file))
    assert envelope.payload_type == payload_type
    for signature in envelope.signatures.values():
        VerifyKey(base64.b64decode(public)).verify(envelope.pae(), bytes.fromhex(signature.signature))
    sys.stdout.buffer.write(envelope.payload)
else:
    payload_type, seed, payload = words
    envelope = Envelope(payload.encode(), payload_type, {})
    signed = SigningKey(bytes.fromhex(seed)).sign(envelope.pae()).signature
    envelope.signatures["stranger"] = Signature("stranger", signed.hex())
    json.dump(envelope.to_dict(), sys.stdout)
