"""Wire shapes of analytics: arguments, answers, and the same as lines of CSV."""
