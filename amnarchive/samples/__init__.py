"""Fictional minutes, written for the project, in every form that the archive reads."""
