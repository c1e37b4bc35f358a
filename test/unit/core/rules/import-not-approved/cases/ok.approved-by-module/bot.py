import acme_internal.tools
