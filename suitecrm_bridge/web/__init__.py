"""HTTP in: envelope, errors, doors, limits, ETags, the API document; a stranger to SuiteCRM, models and SQL."""
