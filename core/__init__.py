"""What the service knows and decides. Standard library only."""
