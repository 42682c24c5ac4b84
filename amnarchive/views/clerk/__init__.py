"""The clerk's pages, one module a deed or a page. Every write goes through an action."""
