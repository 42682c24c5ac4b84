"""Pictures of every kind of page, from the fictional samples: `make screens`."""
