"""The websites that may send us events: their keys and the origins each may send from."""
