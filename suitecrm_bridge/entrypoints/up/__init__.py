"""`suitecrm-bridge up`: everything on this machine, under one supervisor."""
