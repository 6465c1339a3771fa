"""What newsclean does beside what a user could run instead: `python -m tests.benchmarks` prints the table."""
