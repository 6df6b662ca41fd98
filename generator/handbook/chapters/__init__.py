"""The kinds of chapters: one maker each, and the template that shows what it makes."""
