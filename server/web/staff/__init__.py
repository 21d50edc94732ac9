"""The staff listener: pages for those who answer for the hall, behind a sign-in of their own."""
