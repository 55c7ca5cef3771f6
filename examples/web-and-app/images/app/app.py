"""The application: answers HTTP on a Unix socket named after its instance, in the volume shared with the web server."""

import json
import os
import signal
import stat
import sys
from http.server import BaseHTTPRequestHandler
from socket import gethostname
from socketserver import UnixStreamServer

FOLDER = "/var/lib/app/socket"
INSTANCE = gethostname().rpartition("-")[2]
SOCKET = f"{FOLDER}/{INSTANCE}.sock"

with open("/var/lib/app/config/app.json", encoding="utf-8") as file:
    GREETING = json.load(file)["greeting"]


class Application(BaseHTTPRequestHandler):
    def do_GET(self):
        folder = os.stat(FOLDER)
        mode = stat.S_IMODE(folder.st_mode)
        text = (
            f"{GREETING} from {INSTANCE}, running as user {os.getuid()}.\n"
            f"My socket is in {FOLDER}: owner {folder.st_uid}, group {folder.st_gid}, mode {mode:o}.\n"
        )
        self.send_response(200)
        self.end_headers()
        self.wfile.write(text.encode())

    def address_string(self):
        return "web server"  # those that come through a socket have no address


def main():
    if os.path.exists(SOCKET):
        os.remove(SOCKET)
    os.umask(0o111)  # who may come in is decided by the permissions of the folder
    with UnixStreamServer(SOCKET, Application) as server:
        signal.signal(signal.SIGTERM, lambda *_: sys.exit())
        server.serve_forever()


main()
