"""Misspelt words, misread words, and in how many rows words stand."""
