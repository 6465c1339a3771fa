"""Menus and other parts of the page's frame."""
