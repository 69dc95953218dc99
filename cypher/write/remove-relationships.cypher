UNWIND $ids AS id
MATCH ()-[relationship:TYPE {id: id}]->()
DELETE relationship
