"""`newsclean train`: a model for the second opinion, from labels of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from newsclean.cli import streams
from newsclean.cli.replace import replacing
from newsclean.cli.terms import cores


def train_model(
    labels: Sequence[Path],
    raw: Sequence[Path],
    pieces: Sequence[Path],
    alike: Sequence[Path],
    output: Path,
    jobs: int | None,
) -> None:
    """Train on the files in so many processes (None: one a core), print how well that does, and write the model to
    `output`."""
    try:
        from newsclean.training.train import train
    except ImportError as error:
        raise click.ClickException(f"training needs {error.name}: pip install 'newsclean[train]'") from None
    from newsclean.training.material import Material, MaterialError, read_articles, read_blocks, read_pieces

    try:
        material = Material(
            labelled=[article for path in labels for article in read_articles(path)],
            raw=[article for path in raw for article in read_articles(path)],
            pieces=[
                *(piece for path in pieces for piece in read_pieces(path, boilerplate=True)),
                *(piece for path in alike for piece in read_pieces(path, boilerplate=False)),
            ],
            blocks=[block for path in pieces for block in read_blocks(path)],
        )
        model = train(material, lambda line: streams.emit((line + "\n").encode()), jobs or cores())
    except MaterialError as error:
        raise click.ClickException(str(error)) from None
    with replacing(output) as out:
        out.write(model.to_bytes())
