"""A delegation that misbehaves as its first argument says."""
import json
import os
import sys
import time

how = sys.argv[1]
asked = 0


def say(**message):
    print(json.dumps(message), flush=True)


if how == "crash":
    sys.exit("no module named diplomacy")
for line in sys.stdin:
    message = json.loads(line)
    if message["type"] == "hello":
        if how == "talkative":
            print("Loading the model ...", flush=True)
        say(type="hello", protocol=2 if how == "newer" else 1)
        continue
    if message["type"] != "ask":
        continue
    asked += 1
    if how == "hang":
        time.sleep(3600)
    elif how == "giant":
        sys.stdout.write("x" * 100_000_000)
        sys.stdout.flush()
    elif how == "flood":
        while True:
            print("{}")
    elif how == "fork":
        if os.fork() == 0:
            time.sleep(3600)
        say(id=message["id"], choice="model")
    elif how == "dies":
        sys.exit(1)
    elif how == "illegal" and "error" not in message:
        say(id=message["id"], choice="perhaps")
    elif how == "terms" and message["question"] == "propose":
        say(id=message["id"], choice="propose", terms={"line": "99"})
    elif how == "another":
        say(id=message["id"], seat="lowland", choice="model")
    elif how == "late" and asked == 1:
        time.sleep(1.5)
        say(id=message["id"], choice="model")
    else:
        say(id=message["id"], choice="model")
