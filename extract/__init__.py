"""From documents to mentions, dates and claims; nothing here knows of a database."""
