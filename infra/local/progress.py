"""Messages of the local tools: progress of a step, and the one sentence of a failure."""

import time


class Failure(Exception):
    """A fault that the developer must mend. Its text is one sentence that says how."""


class step:
    """`with step("Deploying"):` prints the step, then how long it took."""

    def __init__(self, title: str):
        self.title = title

    def __enter__(self):
        self.started = time.monotonic()
        print(f"  {self.title} … ", end="", flush=True)

    def __exit__(self, kind, *_):
        print("failed" if kind else f"{time.monotonic() - self.started:.0f} s", flush=True)
