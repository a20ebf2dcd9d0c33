"""What the gates count in a text: Vietnamese string literals, decisions, lines.

One pass from left to right finds comments, string literals and character literals, so that neither
a quote in a comment nor a slash in a string misleads it."""
import re
import unicodedata

TOKEN = re.compile(
    r"""(?P<comment>//(?:\\\n|[^\n])*|/\*.*?\*/)
      | (?:u8|[uUL])?R"(?P<end>[^()\\\s]{0,16})\((?P<raw>.*?)\)(?P=end)"
      | (?:u8|[uUL])?"(?P<plain>(?:\\.|[^"\\\n])*)"
      | (?P<character>(?:u8|[uUL])?'(?:\\.|[^'\\\n])+')
      | (?P<word>\d(?:\w|'(?=\w))*|\w+)     # the quote of 1'000 opens no character literal
    """, re.S | re.X)

DECISION = re.compile(r"\b(?:if|for|while|case|catch)\b|&&|\|\||\?")
SHORTEST = 1000
DENSE = 8          # decisions per 1,000 characters of code

ENGLISH = re.compile(r"\b(?:the|of|is|was|and|no|to|in|on|at|by)\b")
SYLLABLE = re.compile(
    r"""(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?
        (?:uye|uya|uyu|uoi|uou|uao|uay|oai|oay|oeo|ieu|yeu
          |ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])
        (?:ch|ng|nh|[cmnpt])?""", re.X)


def literals(text):
    """The contents of the string literals of C++, escapes replaced by line breaks."""
    for token in TOKEN.finditer(text):
        if token["raw"] is not None:
            yield token["raw"]
        elif token["plain"] is not None:
            yield re.sub(r"\\.", "\n", token["plain"], flags=re.S)


def is_vietnamese(literal):
    """Whether a literal has a letter outside ASCII, or is a phrase of Vietnamese syllables in base
    letters ("uy ban", "theo ").

    A single word without a blank is taken for a key or a name ("ba", "due", "main"); a literal with
    an English function word, for a message that mentions a Vietnamese term."""
    if ENGLISH.search(literal):
        return False
    if not literal.isascii():
        return any(unicodedata.category(c)[0] in "LM" for c in literal if not c.isascii())
    is_phrase = re.fullmatch(r"[A-Za-z ]+", literal) and " " in literal
    words = literal.lower().split()
    return bool(is_phrase and words) and all(SYLLABLE.fullmatch(word) for word in words)


def vietnamese_literals(text):
    return sum(is_vietnamese(literal) for literal in literals(text))


def code(text):
    """The text without comments, and with nothing in its literals."""
    def left(token):
        if token["comment"]:
            return " "
        return token[0] if token["word"] else '""'
    return TOKEN.sub(left, text)


def decisions(text):
    """(decisions, characters of code), white space left out so that no formatter changes the ratio.

    `#if` and the && of an rvalue reference count, as they did in the projects compared with."""
    bare = code(text)
    return len(DECISION.findall(bare)), len(re.sub(r"\s", "", bare))


def dense_decisions(text):
    """The decisions of a text that has more than DENSE per 1,000 characters, else 0. A shorter file
    is taken for one of 1,000 characters: one condition in a small header is no fault.

    The decisions are counted, not their rate: so code without any can be taken out of such a file."""
    found, characters = decisions(text)
    return found if 1000 * found > DENSE * max(characters, SHORTEST) else 0


def lines(text):
    return text.count("\n")
