/** What the product does, one verb a file; called by the CLI and by the extension alike. */
