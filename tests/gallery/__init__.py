"""Every kind on every face in every state: pictures for people, geometry and axe-core for the test.

A *walk* leads one room through its states and stops at each of them: a *moment*, which names what
one page shows now. ``through_the_day`` and ``sizes`` walk with an exhibit, which is all that a kind
brings along; ``outside`` walks where there is no kind. ``look`` takes a moment's pictures and
returns what is wrong with it. Whoever wants pictures alone walks by ``walks.moments``.
"""
