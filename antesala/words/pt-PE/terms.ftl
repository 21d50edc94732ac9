# Peru's own words in Portuguese: the identity document.

-document = DNI
