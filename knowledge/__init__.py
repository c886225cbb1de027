"""What the service rests on: acts, facts, sources and territories, dated and in two languages."""
