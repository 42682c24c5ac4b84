"""What is doubtful in minutes that have been read."""
