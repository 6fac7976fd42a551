"""The ready programmes, run from their first step to their last with simulated people.

``Day`` leads one room through one programme as a facilitator would, and stops at each moment that
people see. The test pictures what phone and screen show then, and holds it to geometry.
"""
