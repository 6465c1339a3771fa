"""The second opinion: a small learned model judges pieces that stand apart, when the rules have come to an end."""
