"""What a § is about: topics that fit any Swedish committee, found by rule in its own words.

`catalogue` names the topics, `data` holds their words, `rule` finds them. Stands on the Swedish of
the search alone: knows no model and no request.
"""
