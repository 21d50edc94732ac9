"""A report's numbers in the words of one language: the blocks that paper and page draw."""
