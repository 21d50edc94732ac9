"""Pictures of the programs' screens for the documents, made from the programs themselves."""
