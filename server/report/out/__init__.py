"""The report in each of its forms: files for machines, sheets, pages and paper."""
