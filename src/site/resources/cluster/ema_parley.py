"""EMA Workbench: a scenario as a model, whose uncertain numbers the workbench draws. Not tested with the workbench itself.

    python3 ema_parley.py
"""

import json
import os
import subprocess
import tempfile

SCENARIO = "scenarios/examples/border-war.yaml"
PARLEY = os.environ.get("PARLEY", "parley")
OUTCOMES = """select avg((outcome = 'ceasefire_holds')::int) as holds, avg((outcome = 'military_decision')::int) as by_arms, avg(rounds_fought) as fought
              from runs"""


def parley(runs=200, seed=1, **values):
    """Plays the scenario with values by their paths, with __ for points, and returns what OUTCOMES asks."""
    with tempfile.TemporaryDirectory() as folder:
        command = [PARLEY, "run", SCENARIO, "--runs", str(runs), "--seed", str(seed), "--out", folder + "/runs"]
        for name, value in values.items():
            command += ["--set", f"{name.replace('__', '.')}={value}"]
        subprocess.run(command + ["--threads", "1", "--no-report", "--quiet"], check=True)
        rows = subprocess.run(
            [PARLEY, "query", folder + "/runs", OUTCOMES, "--format", "json"], check=True, capture_output=True, text=True
        )
        return json.loads(rows.stdout)[0]


if __name__ == "__main__":
    from ema_workbench import Model, MultiprocessingEvaluator, RealParameter, ScalarOutcome

    model = Model("parley", function=parley)
    model.uncertainties = [RealParameter("war__front__advance", 0.44, 0.56)]
    model.outcomes = [ScalarOutcome(name) for name in ("holds", "by_arms", "fought")]
    with MultiprocessingEvaluator(model) as evaluator:
        experiments, outcomes = evaluator.perform_experiments(scenarios=100)
