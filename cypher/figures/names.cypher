// Every form of every name.
MATCH (name:Name)
RETURN DISTINCT name.text AS text
ORDER BY text
