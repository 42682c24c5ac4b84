"""What was typed into the search field, as clauses of terms and the ways to meet them."""
