"""Analytics out of tracking's tables, and out of SuiteCRM as the person who asks."""
