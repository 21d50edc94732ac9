# Colombia's own words in English: what people there identify themselves with.

-document = cédula
