import ssl

context = ssl.create_default_context()
if context.verify_mode == ssl.CERT_NONE or not context.check_hostname:
    raise SystemExit(1)
modes = {'none': ssl.CERT_NONE, 'required': ssl.CERT_REQUIRED}
