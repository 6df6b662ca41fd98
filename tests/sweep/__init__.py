"""The long tests of accessibility: every page in every mode, with several engines."""
