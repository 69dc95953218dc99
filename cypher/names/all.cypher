// Every form of every name, with the canonical name of what it names.
MATCH (name:Name)-[:NAMES]->(entity:Entity)
RETURN name.key AS key, name.text AS text, entity.name AS canonical
ORDER BY key, text, canonical
