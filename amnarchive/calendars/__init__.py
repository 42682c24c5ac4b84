"""Days and months laid out as on a wall: no query, no request, no mark-up."""
