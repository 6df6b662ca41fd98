"""Tests that need the official texts."""
