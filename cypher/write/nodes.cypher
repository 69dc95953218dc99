MATCH (node:LABELS)
WHERE node.id IS NOT NULL
RETURN node.id AS id, properties(node) AS properties
