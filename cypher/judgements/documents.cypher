// The names of the documents in the graph.
MATCH (document:Document)
RETURN document.name AS document
ORDER BY document
