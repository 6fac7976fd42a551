"""A kind of exercise that lives in the tests: it shows what a new kind takes."""
