"""Records in SuiteCRM: through our package where it is installed, through plain V8 where it is not."""
