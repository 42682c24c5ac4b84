"""The reservation atlas: how often which party reserved itself, when and on what."""
