# The screen of faces, where people who leave say how their attention was
faces-one-touch = Touch an answer and you are done. There are no more questions.
faces-about = It is not kept with your name or your { -turno }.
faces-complain = Make a complaint
faces-decline = I would rather not say
faces-sending = Saving your opinion…
faces-offline = We cannot save opinions now. You can also give yours on the page of your { -turno }.
faces-refused = We could not save your opinion.
faces-again = Touch your answer again in a moment.
faces-declined = That is fine
faces-declined-detail = You need not give an opinion. Thank you for coming.
