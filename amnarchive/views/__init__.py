"""One module a noun; thin: a view asks the models and fills a template."""
