"""The search that an address asks for: its parameters, its filters, fields that were typed."""
