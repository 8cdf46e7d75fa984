"""Reading of records: lists with filters and pages, single records, and what is linked to them."""
