"""`python -m newsclean`: the same as the command `newsclean`."""

import sys

if __name__ == "__main__":
    from newsclean.cli import main

    sys.exit(main())
