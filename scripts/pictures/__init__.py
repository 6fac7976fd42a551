"""Takes the pictures in docs/pictures from the product as it is: ``make pictures``."""
