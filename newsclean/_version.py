"""The version, in a module that imports nothing, so that `newsclean --version` starts fast."""

__version__ = "0.1.0"
