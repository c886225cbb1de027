"""The pages of the console, one module a topic; each ends in its rows of the access table."""
