# Petitions and follow-ups taken during an attention: the receipt, and the console

# The receipt on paper
petition-desk-folio = Folio
petition-desk-key = Key
petition-desk-due = The office answers by
petition-desk-promised = The office has promised it for
petition-desk-solved = It was settled at once.
petition-desk-no-due = The law sets no term for the answer.
petition-desk-follow = Read the answer on your telephone
petition-desk-typed = Or type folio and key at
petition-desk-ask = To learn the answer, show this paper at any { -modulo }.
petition-desk-keep = Keep this paper: folio and key open the answer.
