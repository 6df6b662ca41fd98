"""Promises of the caches: what changed is made again, what did not change is not."""
