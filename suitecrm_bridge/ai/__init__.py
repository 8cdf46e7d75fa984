"""Models that other people run or that run here: one port each, a real and a null one behind it."""
