"""What joins the pure modules and the store, for sockets and pages alike."""
