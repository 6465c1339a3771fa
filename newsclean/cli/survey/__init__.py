"""`newsclean report`: what a survey of a corpus found, on the terminal and as a page for the browser."""
