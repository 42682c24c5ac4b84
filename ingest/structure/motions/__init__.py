"""Motions (yrkanden): what each wants, how the chair put them, what became of them."""
