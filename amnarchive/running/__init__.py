"""Starting, watching and stopping the programs of one machine: `manage.py up` and the tests."""
