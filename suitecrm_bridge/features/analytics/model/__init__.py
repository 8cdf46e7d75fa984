"""What is asked and what is answered: dataclasses and pure functions, no clock, no I/O."""
