"""Who wrote, reported, edited or signed a story."""
