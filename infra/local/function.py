"""The function as Lambda runs it, on this machine: its zip unpacked, its runtime's protocol, and its two queues.

docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html, docs.aws.amazon.com/lambda/latest/dg/with-sqs.html
"""

import json
import os
import queue
import subprocess
import threading
import time
import uuid
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from botocore.exceptions import ClientError

TIMEOUT_SECONDS = 60
FUNCTION_ARN = "arn:aws:lambda:us-east-1:123456789012:function:bucketpress"
JAVA_HANDLER = "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest"


class LocalFunction:
    """One instance of the function. It takes an event at a time."""

    def __init__(self, folder, environment, runtime):
        """
        folder: where the zip is unpacked
        environment: the function's variables
        runtime: the folder of AWS's runtime client, for a zip without an executable
        """
        self._folder = folder
        self._runtime = runtime
        self._events, self._answers = queue.Queue(), queue.Queue()
        self._one_at_a_time = threading.Lock()
        self._api = ThreadingHTTPServer(("127.0.0.1", 0), self._protocol())
        threading.Thread(target=self._api.serve_forever, daemon=True).start()
        self._log = open(folder / "log", "ab")
        self._process = subprocess.Popen(
            self._command(), env=self._environment(environment), stdout=self._log, stderr=subprocess.STDOUT
        )
        threading.Thread(target=self._tell_of_its_end, daemon=True).start()

    def _command(self):
        executable = self._folder / "bootstrap"
        if executable.exists():
            executable.chmod(0o755)
            return [str(executable)]
        classes = os.pathsep.join([f"{self._runtime}/*", str(self._folder), f"{self._folder}/lib/*"])
        return ["java", "-cp", classes, "com.amazonaws.services.lambda.runtime.api.client.AWSLambda", JAVA_HANDLER]

    def _environment(self, variables):
        return {
            "PATH": os.environ["PATH"],
            "AWS_LAMBDA_RUNTIME_API": "127.0.0.1:{}".format(self._api.server_port),
            "LAMBDA_TASK_ROOT": str(self._folder),
            "_HANDLER": JAVA_HANDLER,
            "AWS_LAMBDA_FUNCTION_NAME": "bucketpress",
            "AWS_LAMBDA_LOG_FORMAT": "JSON",
            "AWS_REGION": os.environ["AWS_DEFAULT_REGION"],
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
        } | {name: str(value) for name, value in variables.items()}

    def invoke(self, event):
        """What the function answers, and whether that is an error."""
        with self._one_at_a_time:
            self._events.put(event)
            return self._answers.get(timeout=2 * TIMEOUT_SECONDS)

    def log(self):
        return (self._folder / "log").read_bytes()

    def stop(self):
        self._process.kill()
        self._process.wait()
        self._api.shutdown()
        self._log.close()

    def _tell_of_its_end(self):
        self._process.wait()
        self._answers.put((b'{"errorMessage":"the function ended","errorType":"Runtime.ExitError"}', True))

    def _protocol(self):
        function = self

        class Protocol(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                event = function._events.get()
                self.send_response(200)
                self.send_header("Lambda-Runtime-Aws-Request-Id", str(uuid.uuid4()))
                self.send_header("Lambda-Runtime-Invoked-Function-Arn", FUNCTION_ARN)
                # AWS's own runtime client for Java ends its process where this one is not there.
                self.send_header("Content-Type", "application/json")
                self.send_header("Lambda-Runtime-Deadline-Ms", str(int((time.time() + TIMEOUT_SECONDS) * 1000)))
                self._send(event)

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"])) if "Content-Length" in self.headers else self._chunks()
                function._answers.put((body, self.path.endswith("/error")))
                self.send_response(202)
                self._send(b"{}")

            def _send(self, body):
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def _chunks(self):
                body = b""
                while size := int(self.rfile.readline(), 16):
                    body += self.rfile.read(size)
                    self.rfile.readline()
                self.rfile.readline()
                return body

            def log_message(self, *words):
                pass

        return Protocol


def unpack(zip_file, folder):
    with zipfile.ZipFile(zip_file) as zipped:
        zipped.extractall(folder)
    return Path(folder)


class Queues:
    """Hands what is in the queues to the function, until it is stopped."""

    def __init__(self, sqs, urls, function):
        self._sqs, self._function = sqs, function
        self._stopped = threading.Event()
        self._threads = [threading.Thread(target=self._hand_over, args=(url,), daemon=True) for url in urls]
        for thread in self._threads:
            thread.start()

    def _hand_over(self, url):
        while not self._stopped.is_set():
            try:
                messages = self._sqs.receive_message(
                    QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=1, AttributeNames=["All"]
                ).get("Messages", [])
            except ClientError:
                # The stack was removed.
                return
            if not messages:
                continue
            answer, failed = self._function.invoke(json.dumps({"Records": [record(url, m) for m in messages]}).encode())
            if failed:
                continue
            again = {each["itemIdentifier"] for each in json.loads(answer)["batchItemFailures"]}
            for message in messages:
                if message["MessageId"] not in again:
                    self._sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])

    def stop(self):
        self._stopped.set()
        for thread in self._threads:
            thread.join()


def record(url, message):
    """A message as Lambda hands it to a function."""
    return {
        "messageId": message["MessageId"],
        "receiptHandle": message["ReceiptHandle"],
        "body": message["Body"],
        "attributes": message["Attributes"],
        "messageAttributes": {},
        "md5OfBody": message["MD5OfBody"],
        "eventSource": "aws:sqs",
        "eventSourceARN": "arn:aws:sqs:us-east-1:123456789012:" + url.rsplit("/", 1)[1],
        "awsRegion": "us-east-1",
    }
