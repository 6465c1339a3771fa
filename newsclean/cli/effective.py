"""What holds for a run: the command line over the configuration file over the defaults."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from newsclean.config import KEYS, Config, ConfigError, Value, load, nearest

COMMAND_LINE, DEFAULT = "command line", "default"


@dataclass(frozen=True, slots=True)
class Effective:
    """Every setting with its value, and where the value comes from."""

    config: Config
    values: Mapping[str, Value | None]
    origin: Mapping[str, str]

    def __getitem__(self, name: str) -> Any:
        return self.values[name]

    def as_toml(self) -> str:
        """The settings as they would stand in a configuration file, each with its origin as a comment."""
        lines = [f"# configuration file: {self.config.path or 'none'}"]
        for name, value in self.values.items():
            written = f"# {name} is not set" if value is None else f"{name} = {_toml(value)}"
            lines.append(f"{written:<40}  # {self.origin[name]}")
        return "\n".join(lines) + "\n"


def _toml(value: Value) -> str:
    import json

    # A JSON string, list, number or boolean is the same in TOML.
    return json.dumps(list(value) if isinstance(value, tuple) else value)


@dataclass(frozen=True, slots=True)
class CommandLine:
    """The settings that the command line gave, and which configuration file it asked for."""

    given: Mapping[str, Value]
    config: Path | None = None
    no_config: bool = False
    # A run asks for the same few directories again for every file in them.
    _nearest: Callable[[Path], Config] = field(default_factory=lambda: cache(nearest))

    @classmethod
    def of(cls, ctx: click.Context) -> CommandLine:
        """Read the parameters that the user typed."""
        given = {}
        for name in KEYS:
            parameter = name.replace("-", "_")
            if ctx.get_parameter_source(parameter) is ParameterSource.COMMANDLINE:
                given[name] = ctx.params[parameter]
        return cls(given, ctx.params.get("config"), bool(ctx.params.get("no_config")))

    def inside(self, directory: Path) -> Effective:
        """What holds for the files of `directory`. Raises ClickException for a bad configuration file."""
        try:
            return self._over(self._config(directory))
        except ConfigError as error:
            raise click.ClickException(str(error)) from None

    def _config(self, directory: Path) -> Config:
        if self.no_config:
            return Config()
        return load(self.config) if self.config is not None else self._nearest(directory)

    def _over(self, config: Config) -> Effective:
        layers = [
            (COMMAND_LINE, self.given),
            (str(config.path), config.values),
            (DEFAULT, {name: key.default for name, key in KEYS.items()}),
        ]
        values, origin = {}, {}
        for name in KEYS:
            origin[name], layer = next((where, layer) for where, layer in layers if name in layer)
            values[name] = layer[name]
        return Effective(config, values, origin)
