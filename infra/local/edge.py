"""What readers meet on this machine instead of CloudFront: the public bucket, by the addresses of pages.

It keeps nothing and sends no policy; the distribution's own function is run by a test of its own.
"""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote

from botocore.exceptions import ClientError


class Edge:
    def __init__(self, s3):
        self._s3 = s3
        # Known once the stack is there.
        self.bucket = None
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self._server.server_port}"

    def find(self, path):
        """The status, the headers and the body for a path."""
        key = unquote(path.split("?")[0]).lstrip("/")
        if not key or key.endswith("/"):
            key += "index.html"
        try:
            there = self._s3.get_object(Bucket=self.bucket, Key=key)
        except ClientError:
            return 404, {}, b""
        body = there["Body"].read()
        if "WebsiteRedirectLocation" in there:
            return 301, {"Location": there["WebsiteRedirectLocation"]}, body
        return 200, {"Content-Type": there["ContentType"]}, body

    def _handler(self):
        edge = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                status, headers, body = edge.find(self.path)
                self.send_response(status)
                for name, value in (headers | {"Content-Length": str(len(body))}).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *words):
                pass

        return Handler
