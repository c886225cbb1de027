"""Pictures: what a chart says, laid out and painted with letters of our own."""
