"""How often parties stood together: pure counting, no Django (docs/adr/0017)."""
