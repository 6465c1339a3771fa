"""What cleaning does to a corpus: figures of all its articles, in bounded space."""
