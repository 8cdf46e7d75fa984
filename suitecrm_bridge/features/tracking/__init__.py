"""What people do on the websites: events, sessions, visitors, and who they turn out to be."""
