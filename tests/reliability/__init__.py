"""Promises of docs/reliability.md: the same bytes, clean ends, faults of the environment."""
