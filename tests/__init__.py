"""The promises of policykb."""
