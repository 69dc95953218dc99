// The names that hold a text: `keys` are its folded forms.
MATCH (name:Name)-[:NAMES]->(named:Entity)
WHERE any(key IN $keys WHERE name.key CONTAINS key)
RETURN name.text AS text, named.name AS entity, named.type AS type, named.documents AS documents
ORDER BY size(name.key), entity, type, text, named.id
