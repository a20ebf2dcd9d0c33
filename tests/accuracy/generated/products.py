"""Products of wordings: does the program read every combination of words that it reads one by one?

Each product multiplies lists of everyday words, puts every combination that a clerk could write
into a small dispatch of Monday 10 November 2025, and compares the limit that vbparse reads with the
value that follows from the words.

  single days       bound word x hour x day that comes once
  recurring days    bound word x hour x day that comes again x lead ("định kỳ", "hằng quý")
  lengths after     bound word x length x what it counts from
  lengths before    order of words x event x length
  obligations       obligation word x verb x limit
  objects           verb x object with words that often take a limit back x limit
  one paragraph     opening words x order x limit, in a dispatch of a single paragraph

Version 1 fails whole rows and columns ("trước hoặc trong" 0 of 48, "tối đa" 0 of 60, "02 năm" 0 of
95): such faults are mended by composition, not sentence by sentence.
"""
from .days import recurring_days, single_days
from .lengths import lengths_after, lengths_before
from .orders import objects, obligations, one_paragraph

PRODUCTS = {"single days": single_days, "recurring days": recurring_days,
            "lengths after": lengths_after, "lengths before": lengths_before,
            "obligations": obligations, "objects": objects, "one paragraph": one_paragraph}


def documents(family):
    found = list(PRODUCTS[family]())
    for serial, document in enumerate(found):
        document.family, document.name = family, f"{family.replace(' ', '-')}-{serial:04d}"
    return found
