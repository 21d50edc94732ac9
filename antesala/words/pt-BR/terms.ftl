# What Brazil says otherwise than Portuguese elsewhere: the document that a kiosk never asks for.
-document = CPF
