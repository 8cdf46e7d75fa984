"""Who did what, when, and what it changed: a trail that shows when somebody cut a piece out of it."""
