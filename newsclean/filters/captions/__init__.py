"""Captions of pictures and their credits."""
