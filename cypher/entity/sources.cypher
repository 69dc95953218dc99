// What is known of documents, by their names.
MATCH (document:Document)
WHERE document.name IN $names
RETURN document.name AS name, document.title AS title, document.publisher AS publisher,
       document.published AS published, document.source AS source
ORDER BY document.published_day IS NULL, document.published_day, name
