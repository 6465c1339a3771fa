"""What recurs in a corpus: passages that no filter takes, and the titles of its articles."""
