"""Content that tries to do harm."""
