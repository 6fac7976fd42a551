"""Figures about weight, speed and load, taken on real server processes and a real browser.

Nothing here is a test: time passes differently on every machine. ``python -m bench`` measures the
server under load, ``python -m bench.phone`` what a phone feels.
"""
