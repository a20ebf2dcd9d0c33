"""Invented documents whose right values follow from how they were made.

A document that somebody has seen can be learned by heart, a product of choices cannot. Every
document here is made of one choice of each axis (the office, the layout that a converter gave it,
the bound word of a limit, ...). The generators:

  products   sentences with a limit: every combination of everyday words that a clerk could write
  heads      heads and feet of documents: pairs of choices, in two halves (fit and test)
  tables     tables of tasks in the forms that converters print, in two halves

A generated document has a `name`, a `family` (which product; head or foot; tasks or data), its
`choices` {axis: choice}, a `source` (the layout: documents of one layout resemble each other), its
`text` and `label`, and grade(record), which gives {figure: (right, of how many)} and the faults as
(figure, words). ../generate.py shows, writes and grades them one by one.
"""
