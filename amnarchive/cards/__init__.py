"""The pictures that others show beside a link to a page: a title on a sheet, drawn by Pillow."""
