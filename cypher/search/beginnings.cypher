// The names that begin with a text, or whose folded form begins with its folded form.
MATCH (name:Name)
WHERE name.text STARTS WITH $text OR name.key STARTS WITH $key
RETURN name.text AS text
ORDER BY NOT name.text STARTS WITH $text, size(name.text), text
LIMIT 50
