"""Datelines: the place and the outlet with which a story opens."""
