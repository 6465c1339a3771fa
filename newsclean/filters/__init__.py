"""The filters: what finds boilerplate, a package or module for each family. `running_order.py` says which run when."""

from newsclean.filters.base import KINDS, Filter
from newsclean.filters.running_order import FILTERS, with_opinion

__all__ = ("FILTERS", "KINDS", "Filter", "with_opinion")
