CREATE CONSTRAINT accord_TYPE_id IF NOT EXISTS
FOR ()-[relationship:TYPE]-() REQUIRE relationship.id IS UNIQUE
