# Colombia's own words in English: the identity document.

-document = cédula
