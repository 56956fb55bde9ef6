"""A delegation for Parley in plain Python: it proposes what it expects most of, and concedes as its patience runs out.

    parley run SCENARIO --delegate "SEAT=python3 agent.py" --runs 100
"""
import json
import sys


def decide(question, offers_seen):
    """Returns the choice, and the terms of a proposal."""
    if question["question"] == "propose":
        good = [p for p in question["packages"] if p["worth"] > 0]
        if not good:
            return {"choice": "pass"}
        best = max(good, key=lambda p: p["worth"] * p["chance"])
        return {"choice": "propose", "terms": best["terms"]}
    if question["question"] == "answer":
        asked = max(20, 80 - 5 * offers_seen)          # of 100, the best that it could propose
        return {"choice": "yes" if question["offer"]["worth"] >= asked else "no"}
    if question["question"] == "vote" and "other" in question:
        return {"choice": "yes" if question["offer"]["worth"] > question["other"]["worth"] else "no"}
    return {"choice": "model"}                         # the model's rules decide


offers_seen = 0
for line in sys.stdin:
    message = json.loads(line)
    if message["type"] == "hello":
        print(json.dumps({"type": "hello", "protocol": 1}), flush=True)
    elif message["type"] == "brief":                   # a new run begins
        offers_seen = 0
    elif message["type"] == "ask":
        offers_seen += message["question"] == "answer"
        reply = {"type": "reply", "id": message["id"], **decide(message, offers_seen)}
        print(json.dumps(reply), flush=True)
