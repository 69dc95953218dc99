// Takes the lock of whoever writes: it is held until the transaction ends, however that ends.
MATCH (writer:AccordWriter)
SET writer.taken = true
