"""CRM records through the facade, as the logged-in user sees them."""
