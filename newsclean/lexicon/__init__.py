"""The facts, as data: outlets, places, and the phrases of which boilerplate is made."""
