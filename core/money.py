"""Sums: kept in multiples of the MRP, said in tenge of the year."""

NO_BREAK = "\N{NO-BREAK SPACE}"


def tenge(multiple: int, mrp: int) -> int:
    """*multiple* times the monthly calculation index (*mrp*, in tenge)."""
    return multiple * mrp


def grouped(number: int) -> str:
    """``1 625`` with a no-break space: the same in both languages (domain brief, 11.2)."""
    return f"{number:,}".replace(",", NO_BREAK)


def said(sum_in_tenge: int) -> str:
    """``302 750 ₸`` with no-break spaces."""
    return f"{grouped(sum_in_tenge)}{NO_BREAK}₸"
