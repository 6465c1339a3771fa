"""Training of the second opinion, apart from all that runs when articles are cleaned. Needs the extra `train`."""
