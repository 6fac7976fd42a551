"""What the tests talk to the product with: processes, HTTP, sockets and browsers, all real."""
