"""Sums: kept in multiples of the MRP, said in tenge of the year."""

NO_BREAK = "\N{NO-BREAK SPACE}"


def tenge(multiple: int, mrp: int) -> int:
    """*multiple* times the monthly calculation index (*mrp*, in tenge)."""
    return multiple * mrp


def said(sum_in_tenge: int) -> str:
    """``302 750 ₸`` with no-break spaces: the same in both languages (domain brief, 11.2)."""
    return f"{sum_in_tenge:,} ₸".replace(",", NO_BREAK).replace(" ", NO_BREAK)
