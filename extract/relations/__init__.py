"""Claims from clauses: verbs with their subjects, objects, places and times."""
