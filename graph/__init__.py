"""From claims to entities and facts, into a store, and to answers."""
