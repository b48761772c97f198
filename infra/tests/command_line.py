"""Runs the scripts of infra/ with the real AWS CLI, version 1 or 2, in front of an AWS that is one object of this process.

The CLI is a library here: what it sends is checked against AWS's own description of the call, as it always is, and then
answered by a method of the object, so that nothing leaves the machine and a command takes a tenth of a second. On the
path stands a program `aws` that has its arguments run here.
"""

import contextlib
import io
import json
import os
import shutil
import socketserver
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import awscli.clidriver

# Version 2 brings its own botocore, and puts it on the path when it is imported.
from botocore.client import BaseClient
from botocore.exceptions import ClientError
from botocore.validate import validate_parameters

INFRA = Path(__file__).resolve().parent.parent

CLIENT = """#!{python} -SE
import json, os, socket, sys
there = socket.socket(socket.AF_UNIX)
there.connect({socket!r})
there.sendall(json.dumps([sys.argv[1:], os.getcwd(), dict(os.environ)]).encode() + b"\\n")
status, output, error = json.loads(there.makefile().read())
sys.stdout.write(output)
sys.stderr.write(error)
sys.exit(status)
"""


# AWS's descriptions of its services, read once.
MODELS = awscli.clidriver.create_clidriver().session.get_component("data_loader")


class Refused(Exception):
    """An error that AWS answers with: its code, and its words."""


class Run:
    """What came of a script."""

    def __init__(self, done):
        self.status, self.output, self.error = done.returncode, done.stdout, done.stderr
        self.all = done.stdout + done.stderr


class Scripts:
    """The scripts in a checkout of their own, with an AWS to talk to."""

    def __init__(self, aws):
        self.aws = aws
        self.folder = Path(tempfile.mkdtemp())
        shutil.copytree(INFRA, self.folder / "infra", ignore=shutil.ignore_patterns("tests"))
        (self.folder / "src/function/target").mkdir(parents=True)
        commands = self.folder / "bin"
        commands.mkdir()
        address = str(self.folder / "socket")
        self._program(commands / "aws", CLIENT.format(python=sys.executable, socket=address))
        # Nothing here has to be waited for.
        self._program(commands / "sleep", "#!/bin/sh\n")
        self.environment = {"PATH": f"{commands}:{os.environ['PATH']}", "HOME": str(self.folder), "LC_ALL": "C.UTF-8"}
        self.server = socketserver.UnixStreamServer(address, self._handler())
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    @staticmethod
    def _program(path, text):
        path.write_text(text)
        path.chmod(0o755)

    def run(self, script, *arguments, typed="", **environment):
        settings = {"AWS_REGION": "eu-central-1", **environment}
        return Run(
            subprocess.run(
                [str(self.folder / "infra" / script), *arguments],
                input=typed,
                capture_output=True,
                text=True,
                cwd=self.folder,
                env=self.environment | {name: value for name, value in settings.items() if value is not None},
            )
        )

    def close(self):
        self.server.shutdown()
        self.server.server_close()
        shutil.rmtree(self.folder)

    def _handler(self):
        aws = self.aws

        class Handler(socketserver.StreamRequestHandler):
            def handle(self):
                arguments, folder, environment = json.loads(self.rfile.readline())
                self.wfile.write(json.dumps(run_cli(aws, arguments, folder, environment)).encode())

        return Handler


def run_cli(aws, arguments, folder, environment):
    """Runs a command of the CLI against an AWS: its exit status, and what it wrote."""
    output, error = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    before, cwd = dict(os.environ), os.getcwd()
    os.environ.clear()
    os.environ.update(environment, AWS_ACCESS_KEY_ID="test", AWS_SECRET_ACCESS_KEY="test")
    # Where version 1 finds its own files, as it says itself when it is imported.
    os.environ["AWS_DATA_PATH"] = before.get("AWS_DATA_PATH", "")
    os.chdir(folder)
    try:
        with answered_by(aws), contextlib.redirect_stdout(output), contextlib.redirect_stderr(error):
            try:
                driver = awscli.clidriver.create_clidriver()
                driver.session.register_component("data_loader", MODELS)
                status = driver.main(arguments)
            except SystemExit as end:
                status = end.code
    finally:
        os.chdir(cwd)
        os.environ.clear()
        os.environ.update(before)
    for stream in (output, error):
        stream.flush()
    return status or 0, output.buffer.getvalue().decode(), error.buffer.getvalue().decode()


@contextlib.contextmanager
def answered_by(aws):
    """Has every call of every client answered by the method of its name."""
    real, sleep = BaseClient._make_api_call, time.sleep

    def call(client, operation, parameters):
        model = client.meta.service_model.operation_model(operation)
        if model.input_shape:
            validate_parameters(parameters, model.input_shape)
        aws.calls.append((operation, parameters, client.meta.region_name))
        try:
            return getattr(aws, operation)(**parameters)
        except Refused as refused:
            code, message = refused.args
            raise ClientError({"Error": {"Code": code, "Message": message}}, operation) from None

    BaseClient._make_api_call = call
    # What waits asks again at once.
    time.sleep = lambda seconds: None
    try:
        yield
    finally:
        BaseClient._make_api_call, time.sleep = real, sleep
