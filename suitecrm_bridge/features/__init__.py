"""What the product does, one folder for each subject."""
