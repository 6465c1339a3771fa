"""Many articles: formats, compression, fields, workers, resume. `newsclean.corpus.job` is the face."""
