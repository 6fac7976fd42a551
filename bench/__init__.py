"""Figures about weight and speed, taken on a real server process and a real browser.

Nothing here is a test: time passes differently on every machine. Each part writes a table to
``bench/results``.
"""
