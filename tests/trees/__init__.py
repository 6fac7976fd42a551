"""What a screen reader gets of every kind, as written down here and read by people."""
