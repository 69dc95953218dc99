"""Files as documents: found, decoded, and with what is known of them."""

from accord.extract.document.error import BadDocument
from accord.extract.document.find import find_documents
from accord.extract.document.metadata import Metadata, read_metadata
from accord.extract.document.read import read_document

__all__ = ["BadDocument", "Metadata", "find_documents", "read_document", "read_metadata"]
