"""What is measured. A job is a function of the program; it gives {measure: {figure: Figure}}."""
import functools

from documents import SUMMARIES, batch, documents, is_citation, is_deadline, is_layout
from figures import Unit, shares
from generated import heads, products, tables
from judge import ROOT, SHARED, records_of_texts, run_scorer
from scorers import decoding, meta, sentences
from twins import distortions

LEDGER = ROOT / "tests" / "accuracy" / "blind.tsv"
UNPACKED = ROOT / "build" / "accuracy" / "blind"
ALL = ["all fields"]


def invented(program, name, make, families, drawn=True):
    """Generated documents. drawn: they are a sample, not every combination there is."""
    found = [document for family in families for document in make(family)]
    records = records_of_texts(program, [document.text for document in found])
    units = [Unit(document.source, document.grade(record)[0])
             for document, record in zip(found, records)]
    return {name: shares(units, drawn)}


HEADS = functools.partial(heads.documents, "test")
TABLES = functools.partial(tables.documents, "test")
MEASURES = [    # name, how it is measured, of what
    ("seeds", documents, {"sets": ["seeds"], "fields": is_layout, "summaries": ALL}),
    ("dev and party", documents, {"sets": ["dev", "party"], "fields": is_layout,
                                  "summaries": SUMMARIES, "apart": True}),
    ("citations", documents, {"sets": ["dev", "party", "seeds"], "fields": is_citation}),
    ("deadlines", documents, {"sets": ["dev", "party", "seeds"], "fields": is_deadline}),
    ("public", documents, {"sets": ["public"], "summaries": SUMMARIES, "apart": True}),
    ("charges", documents, {"sets": ["charges"], "summaries": ALL}),
    ("rendered", documents, {"sets": ["rendered"], "summaries": SUMMARIES, "apart": True}),
    *[(f"sentences: {file}", sentences, {"path": SHARED / "sentences" / f"{file}.tsv"})
      for file in ("citations-dev", "citations-probe", "deadlines-dev", "deadlines-probe",
                   "deadlines-public")],
    ("meta", meta, {}),
    ("legacy", decoding, {}),
    ("distortions", distortions, {"sets": ["dev", "party"]}),
    ("heads", invented, {"make": HEADS, "families": ["heads"]}),
    ("feet", invented, {"make": HEADS, "families": ["feet"]}),
    ("products", invented, {"make": products.documents, "families": products.PRODUCTS,
                            "drawn": False}),
    ("tables", invented, {"make": TABLES, "families": ["tasks", "data"]}),
]


def opened_batches():
    """The folders of the blind batches that the ledger names, unpacked."""
    rows = LEDGER.read_text(encoding="utf-8").splitlines()[1:]
    if rows:
        run_scorer("batch.py", "unpack", "--ledger", LEDGER, "--to", UNPACKED)
    return [UNPACKED / row.partition("\t")[0] for row in rows]


def blind_measures():
    """Like MEASURES: the documents and the sentences of each opened batch."""
    for folder in opened_batches():
        if (folder / "gold").is_dir():
            yield f"blind {folder.name}", batch, {"folder": folder}
        for path in sorted(folder.glob("sentences/*.tsv")):
            yield f"blind sentences: {path.stem}", sentences, {"path": path}


def jobs():
    """{name: function of the program}"""
    return {name: functools.partial(how, name=name, **of_what)
            for name, how, of_what in [*MEASURES, *blind_measures()]}
