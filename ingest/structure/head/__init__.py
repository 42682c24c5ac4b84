"""The head of minutes: day, hours, place, who was there, who approves."""
