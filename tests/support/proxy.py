"""A way to a server that breaks as soon as a text goes over it: a server that disappears."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def cut_proxy(address: str, marker: bytes) -> Iterator[str]:
    """The address of a proxy to bolt://host:port, which closes for good when a client sends the marker."""
    host, _, port = address.partition("://")[2].partition(":")
    listener = socket.create_server(("127.0.0.1", 0))
    cut = threading.Event()

    def serve() -> None:
        with suppress(OSError):
            while not cut.is_set():
                client, _ = listener.accept()
                server = socket.create_connection((host, int(port)))
                threading.Thread(target=_pass, args=(server, client, None, cut, listener), daemon=True).start()
                threading.Thread(target=_pass, args=(client, server, marker, cut, listener), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"bolt://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        cut.set()
        listener.close()


def _pass(
    source: socket.socket, target: socket.socket, marker: bytes | None, cut: threading.Event, listener: socket.socket
) -> None:
    with suppress(OSError), source, target:
        while data := source.recv(65536):
            if marker and marker in data:
                cut.set()
                listener.shutdown(socket.SHUT_RDWR)
                listener.close()
                target.shutdown(socket.SHUT_RDWR)
                source.shutdown(socket.SHUT_RDWR)
                return
            target.sendall(data)
