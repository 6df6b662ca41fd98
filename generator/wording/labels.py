"""The words of the product itself, from `site_templates/labels.yaml`."""

from collections.abc import Mapping
from functools import cache

from generator import yamlfiles
from generator.language import Bilingual, Language
from generator.resources import TEMPLATES


@cache
def _labels() -> Mapping[str, Bilingual]:
    file, problems = yamlfiles.read(TEMPLATES / "labels.yaml", TEMPLATES)
    if file is None or not isinstance(file.data, dict):
        raise ValueError(f"labels.yaml: {problems}")
    labels = {}
    for key, value in file.data.items():
        if not isinstance(value, dict):
            raise TypeError(f"labels.yaml: {key}")
        labels[key] = Bilingual(str(value["zh"]), str(value["en"]))
    return labels


def label(key: str) -> Bilingual:
    """Return the label `key`; raises KeyError for an unknown one."""
    return _labels()[key]


def labels(language: Language) -> Mapping[str, str]:
    """Return all labels in one language, for templates."""
    return {key: text[language] for key, text in _labels().items()}
