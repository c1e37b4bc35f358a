def run(:
    """never closed
