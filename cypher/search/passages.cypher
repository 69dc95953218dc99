// The passages that hold a text in one of its forms, in small letters.
MATCH (passage:Passage)
WHERE any(form IN $forms WHERE toLower(passage.text) CONTAINS form)
RETURN passage.document AS document, passage.start AS start, passage.text AS text
ORDER BY document, start, passage.id
