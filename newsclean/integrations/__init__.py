"""Steps for the engines that people already run: one batch function over columns, and a thin page for each engine."""
