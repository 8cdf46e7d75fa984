"""The processes: web, worker, ingest, scheduler and the command line."""
