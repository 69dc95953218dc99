"""Names in a document: gazetteer, titles, names by their build, people, groups, names defined in passing."""
