"""What stops a handbook: a fault of the environment, never of the content."""

from generator.language import Bilingual


class HandbookError(Exception):
    """The handbooks cannot be rendered here; `message` says why and what to do."""

    def __init__(self, message: Bilingual) -> None:
        """Keep the message for the reader."""
        super().__init__(message.en)
        self.message = message
