"""The states of lib/zones/state.h: of a label's atoms, a set of them each."""

ZONES = ("motto tagline parent issuer code date urgency stamp type subject addr-head addressee base"
         " formula body rec-head recipient mark post name furniture attached").split()
WITH_MORE = ("motto parent issuer code date type subject base addressee recipient mark post"
             " name").split()
WITH_GAP = "parent issuer subject addressee base recipient".split()
STATES = frozenset([f"{zone}/begin" for zone in ZONES] + [f"{zone}/more" for zone in WITH_MORE] +
                   [f"{zone}/gap" for zone in WITH_GAP])
GAPS = frozenset(f"{zone}/gap" for zone in WITH_GAP)


def of_zones(*zones):
    """Every state that prints its atom in one of the zones: noise in a segment is furniture."""
    own = {state for state in STATES - GAPS if state.split("/")[0] in zones}
    return frozenset(own | GAPS if "furniture" in zones else own)
