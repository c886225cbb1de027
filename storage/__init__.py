"""What the service remembers. SQL in plain sight, one repository per topic."""
