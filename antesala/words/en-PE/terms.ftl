# Peru's own words in English: the identity document.

-document = DNI
