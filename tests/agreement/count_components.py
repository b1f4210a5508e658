"""Says how many events and cards python-icalendar and python-vobject find in each file.

Prints one JSON object a line: {"file", "events", "cards"}; null where that library cannot read the file.
"""

import json
import sys

import icalendar
import vobject


def text_of(path):
    with open(path, "rb") as file:
        content = file.read()
    for encoding in ("utf-8-sig", "cp1252", "latin-1"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1")


def events_in(text):
    calendars = icalendar.Calendar.from_ical(text, multiple=True)
    return sum(len(calendar.walk("VEVENT")) for calendar in calendars)


def cards_in(text):
    return sum(1 for component in vobject.readComponents(text) if component.name.upper() == "VCARD")


def or_none(count, text):
    try:
        return count(text)
    except Exception:  # Whatever a library trips over, it could not read the file.
        return None


for path in sys.argv[1:]:
    text = text_of(path)
    print(json.dumps({"file": path, "events": or_none(events_in, text), "cards": or_none(cards_in, text)}))
