"""Search engines that benchmarks/search_rivals.py compares with."""
