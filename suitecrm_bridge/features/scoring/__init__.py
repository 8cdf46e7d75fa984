"""Lead facts become a score that a salesperson can check point by point."""
