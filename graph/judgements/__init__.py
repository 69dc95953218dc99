"""A person's judgements: kept in a file, replayed at every build, stronger than every rule."""
