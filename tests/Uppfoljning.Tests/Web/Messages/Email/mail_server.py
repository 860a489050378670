"""A mail server on loopback that wants STARTTLS and a login: mail_server.py CERTIFICATE KEY USER PASSWORD [quiet]
Says its port on the first line, then a JSON line for each message (with quiet: none), and how many when told to stop
by a line or the end of its input."""
import asyncio, json, ssl, sys
from aiosmtpd.smtp import SMTP, AuthResult

certificate, key, user, password = sys.argv[1:5]
quiet = "quiet" in sys.argv[5:]


class Handler:
    count = 0

    async def handle_DATA(self, server, session, envelope):
        Handler.count += 1
        if not quiet:
            print(json.dumps({"from": envelope.mail_from, "to": envelope.rcpt_tos, "tls": session.ssl is not None,
                              "login": session.authenticated, "content": envelope.content.decode("ascii")}), flush=True)
        return "250 2.0.0 taken"


def sign_in(server, session, envelope, mechanism, given):
    right = given.login == user.encode() and given.password == password.encode()
    return AuthResult(success=right, handled=False)


context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
context.load_cert_chain(certificate, key)




async def serve():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(Handler(), tls_context=context, require_starttls=True, auth_required=True, authenticator=sign_in, loop=loop),
        "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.readline)
    server.close()
    print(Handler.count, flush=True)


asyncio.run(serve())
