"""Reads one message from standard input with Python's own parser and tells what it holds, as JSON."""
import email, json, sys
from email import policy

message = email.message_from_binary_file(sys.stdin.buffer, policy=policy.default)
defects = [str(d) for part in message.walk() for d in part.defects]
defects += [f"{name}: {d}" for part in message.walk() for name, value in part.items() for d in getattr(value, "defects", ())]
json.dump({
    "defects": defects,
    "headers": {name.lower(): str(value) for name, value in message.items()},
    "fromName": message["from"].addresses[0].display_name,
    "fromAddress": message["from"].addresses[0].addr_spec,
    "type": message.get_content_type(),
    "parts": [{"type": part.get_content_type(), "charset": part.get_content_charset(), "text": part.get_content()}
              for part in message.iter_parts()],
}, sys.stdout)
