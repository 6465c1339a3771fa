"""What a run of the command has to survive: each kind of fault, tried again and again at random moments.

`python -m tests.faults` tries all of them for some minutes and prints a table; the test suite tries each twice.
"""

from tests.faults import disks, hostile, kills, texts

FAULTS = (*kills.FAULTS, *disks.FAULTS, *hostile.FAULTS, *texts.FAULTS)
