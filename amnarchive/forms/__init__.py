"""What people may send in, one form a noun. Forms check and clean; they write nothing."""
