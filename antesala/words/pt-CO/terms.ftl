# Colombia's own words in Portuguese: what people there identify themselves with.

-document = cédula
