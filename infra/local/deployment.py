"""Deploys template.yaml, unchanged, onto a running local stack with the stock `sam deploy`, and seeds it."""

import json
import os
import subprocess
from pathlib import Path

import boto3
from samtranslator.yaml_helper import yaml_parse

from processes import REGION, ROOT, Stack
from progress import Failure
from tools import CACHE

NAME = "polis"
# The target folder of cargo, as in the Makefile.
TARGET = Path(os.environ.get("CARGO_TARGET_DIR") or CACHE / "target")


def deploy(stack: Stack) -> None:
    """Creates or updates the stack; unchanged resources stay as they are."""
    log = stack.state / "deploy.log"
    command = [str(ROOT / ".venv/bin/sam"), "deploy", "--no-confirm-changeset", "--no-progressbar"]
    command += ["--parameter-overrides", "Stage=local", "DomainName=127.0.0.1", f"LocalPort={stack.ports.portal}"]
    with log.open("wb") as out:
        done = subprocess.run(command, cwd=ROOT, env=stack.aws(), stdin=subprocess.DEVNULL, stdout=out, stderr=out)
    if done.returncode:
        raise Failure(f"The deploy failed ({_reason(log.read_text())}): the whole story is in {log}.")


def lock_records(stack: Stack) -> None:
    """Sets the template's object lock through S3: the emulator's CloudFormation ignores it, its S3 keeps it."""
    template = yaml_parse((ROOT / "template.yaml").read_text())
    lock = template["Resources"]["Records"]["Properties"]["ObjectLockConfiguration"]
    _client(stack, "s3").put_object_lock_configuration(Bucket=outputs(stack)["RECORDS"], ObjectLockConfiguration=lock)


def resume_workflows(stack: Stack, restarted: float) -> None:
    """Starts again the workflows that the emulator aborted when it stopped; AWS aborts none.

    Each runs quickly through the steps already done, because the account is the truth."""
    client = _client(stack, "stepfunctions")
    workflow = outputs(stack)["WORKFLOW"]
    for page in client.get_paginator("list_executions").paginate(stateMachineArn=workflow, statusFilter="FAILED"):
        for execution in page["executions"]:
            found = client.describe_execution(executionArn=execution["executionArn"])
            if found.get("error") == "States.ServiceRestart" and found["stopDate"].timestamp() >= restarted:
                name = f"{execution['name'][:60]}-{int(restarted)}"
                client.start_execution(stateMachineArn=workflow, name=name, input=found["input"])


def outputs(stack: Stack) -> dict[str, str]:
    """The outputs of the deployed stack, under the names of the functions' variables."""
    found = _client(stack, "cloudformation").describe_stacks(StackName=NAME)["Stacks"][0]["Outputs"]
    values = {output["OutputKey"]: output["OutputValue"] for output in found}
    names = {
        "TABLE": "Table",
        "BUCKET": "Bucket",
        "POOL_ID": "PoolId",
        "CLIENT_ID": "ClientId",
        "WORKFLOW": "Workflow",
        "RECORDS": "Records",
        "SPID_KEY_A": "SpidKeyA",
        "SPID_KEY_B": "SpidKeyB",
    }
    return {name: values[key] for name, key in names.items()}


def environment(stack: Stack) -> dict[str, str]:
    """The variables for a program beside the stack: `cargo xtask`, the tests."""
    return stack.aws() | outputs(stack) | {
        "STAGE": "local",
        "PUBLIC_URL": stack.url,
        "POLIS_URL": stack.url,
        "POLIS_AWS": stack.endpoint,
        "POLIS_MAILBOX": stack.mailbox,
        "POLIS_IDP": stack.idp,
        "POLIS_STATE": str(stack.state),
        "POLIS_STACK": NAME,
        "POLIS_EMULATOR_PID": str(stack.running()["emulator"]),
    }


def write_function_variables(stack: Stack) -> None:
    """Writes the file for `sam local --env-vars`: the values that only the running stack has."""
    variables = outputs(stack) | {"PUBLIC_URL": stack.url, "AWS_ENDPOINT_URL": stack.endpoint}
    (stack.state / "functions.json").write_text(json.dumps({"Parameters": variables}, indent=2))


def seed(stack: Stack) -> str:
    """Writes the demo data; answers with the text that says how to sign in."""
    # The binary that `make build` made: `cargo run` would resolve other features and compile the SDKs again.
    command = [str(TARGET / "debug/xtask"), "seed"]
    done = subprocess.run(command, cwd=ROOT, env=environment(stack), stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode:
        log = stack.state / "seed.log"
        log.write_text(done.stdout + done.stderr)
        raise Failure(f"The demo data could not be written ({_reason(done.stderr)}): the whole story is in {log}.")
    return done.stdout.strip()


def _client(stack: Stack, service: str):
    keys = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
    return boto3.client(service, endpoint_url=stack.endpoint, region_name=REGION, **keys)


def _reason(log: str) -> str:
    """The line of a tool's output that explains its failure."""
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    telling = [line for line in lines if "FAILED" in line or "Error" in line]
    return (telling or lines or ["no output"])[-1].rstrip(".")
