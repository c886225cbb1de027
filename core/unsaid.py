"""Words that we do not say: neither texts of ours nor officers in ours."""

UNSAID = (
    # Replaced in law, or felt as offensive (domain brief, 11.1)
    "оралман",
    "репатриант",
    "беженец",
    "беженц",
    "босқын",
    "льготник",
    # Promises: only the state body decides (trap T-1)
    "құқығыңыз бар",
    "құқылысыз",
    "сіз қандассыз",
    "вы имеете право",
    "у вас есть право",
    "вам положен",
    "вы кандас",
    "вы – кандас",
    "гарантир",
    "кепілдік бер",
    "мақұлдан",
    "мақұлдад",
    "одобрен",
    "approved",
    "you have the right",
)


def unsaid(text: str) -> str | None:
    """The first word in *text* that we do not say, however it is written and spaced."""
    plain = " ".join(text.casefold().split())
    return next((word for word in UNSAID if word in plain), None)
