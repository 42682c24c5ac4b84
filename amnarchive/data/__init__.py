"""Base data that every archive starts with; people change it in the admin afterwards."""
