"""What a page's Content-Security-Policy names."""

import base64
import hashlib


def source_hash(content: str) -> str:
    """The source expression of a script or style sheet for the page's policy."""
    digest = hashlib.sha256(content.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
