"""How well a cleaner does, in words: on labelled articles, and on pieces of boilerplate put alone into stories."""
