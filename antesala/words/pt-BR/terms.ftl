# Brazil's own words in Portuguese: the identity document.

-document = CPF
