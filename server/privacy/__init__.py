"""What an office owes people about their data: the register of processing, notice, breaches."""
