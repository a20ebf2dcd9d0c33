"""Texts in the encodings of before Unicode, as converters leave them in UTF-8."""
import re
import unicodedata
from pathlib import Path

TABLES = Path(__file__).resolve().parents[2] / "lib/text/legacy_tables.cc"


def table(name):
    """The rows of numbers of a table in C++; a plain array is one row."""
    body = re.search(name + r"\{+(.*?)\}+;", TABLES.read_text(), re.S)[1]
    return [tuple(int(n, 16) for n in re.findall("0x[0-9A-F]+", row)) for row in re.split(r"\}, *\s*\{", body)]


def tcvn3_letters():
    """Its fonts print small letters as capitals: most capitals have no code of their own."""
    [codes] = table("tcvn3_codes")
    letters = {chr(letter): chr(code) for code, letter in enumerate(codes) if letter}
    capitals = {letter.upper(): code for letter, code in letters.items()}
    return str.maketrans({**capitals, **letters})


def vni_letters():
    return str.maketrans({chr(letter): chr(base) + (chr(mark) if mark else "")
                          for base, mark, letter in table("vni_pairs")})


def legacy(texts):
    """The texts, every other one in TCVN3 and in VNI."""
    encodings = tcvn3_letters(), vni_letters()
    return [unicodedata.normalize("NFC", text.decode()).translate(encodings[i % 2]).encode()
            for i, text in enumerate(texts)]
