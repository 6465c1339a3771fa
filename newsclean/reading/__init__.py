"""What a reader sees in running text: words, boundaries, headlines, subjects, where a linked title ends."""
