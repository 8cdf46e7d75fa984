"""Liveness, readiness, figures, jobs and dead letters."""
