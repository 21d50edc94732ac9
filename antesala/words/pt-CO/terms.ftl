# Colombia's own words in Portuguese: the identity document.

-document = cédula
