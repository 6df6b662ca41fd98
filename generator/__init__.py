"""policykb: disability policies as structured YAML, rendered to a bilingual site and printed handbooks."""
