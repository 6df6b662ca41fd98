"""Loaded by Python itself in every process of a build that is to live elsewhere."""
