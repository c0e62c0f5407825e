"""Makes the golden vectors again, by another implementation than the application's (docs/LEDGER.md, "Canonical form").

    python3 tests/support/reference/vectors.py < tests/unit/ledger/vectors.json

Reads the vectors, throws away everything that is computed, computes it from what is given, and writes them out again:
where both implementations agree, what goes in comes out, byte for byte. Python's own library only.
"""

import hashlib
import json
import sys
import unicodedata

GENESIS = "0" * 64


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def by_utf16(name):
    return name.encode("utf-16-be")


def canonical(value):
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return f'"{value}"'
    if isinstance(value, str):
        return json.dumps(unicodedata.normalize("NFC", value), ensure_ascii=False)
    if isinstance(value, list):
        return "[" + ",".join(canonical(each) for each in value) + "]"
    members = (canonical(name) + ":" + canonical(value[name]) for name in sorted(value, key=by_utf16))
    return "{" + ",".join(members) + "}"


def chain_after(previous, text):
    return sha256(previous + text)


def without(value, *names):
    return {name: each for name, each in value.items() if name not in names}


def fingerprint_of(intent):
    return sha256(canonical(without(intent, "session")))


def canonical_record(record):
    lines = [without(line, "chain", "signature") for line in record["lines"]]
    return canonical({**record, "lines": lines})


def derived_key(purpose, subject):
    digits = sha256(f"{purpose}\n{subject}")
    variant = format((int(digits[16], 16) & 0x3) | 0x8, "x")
    return "-".join(
        [digits[:8], digits[8:12], "8" + digits[13:16], variant + digits[17:20], digits[20:32]]
    )


def merkle_root(leaves):
    """RFC 6962, section 2.1, over texts in UTF-8; hashes are hexadecimal digits."""
    if not leaves:
        return sha256("")
    if len(leaves) == 1:
        return sha256("\x00" + leaves[0])
    size = 1
    while size * 2 < len(leaves):
        size *= 2
    return sha256("\x01" + merkle_root(leaves[:size]) + merkle_root(leaves[size:]))


def chains_again(chains):
    return [{**each, "chain": chain_after(each["previous"], each["text"])} for each in chains]


def record_again(each):
    value = {**each["value"], "fingerprint": fingerprint_of(each["value"]["intent"])}
    return {**each, "value": value, "chain": chain_after(GENESIS, canonical_record(value))}


def root_again(each):
    heads = sorted(each["heads"], key=lambda head: by_utf16(head["book"]))
    return {**each, "root": merkle_root([canonical(head) for head in heads])}


def again(vectors):
    value = vectors["intent"]["value"]
    return {
        "about": vectors["about"],
        "chains": chains_again(vectors["chains"]),
        "keys": [{**each, "key": derived_key(each["purpose"], each["subject"])} for each in vectors["keys"]],
        "intent": {"value": value, "fingerprint": fingerprint_of(value)},
        "records": [record_again(each) for each in vectors["records"]],
        "roots": [root_again(each) for each in vectors["roots"]],
    }


if __name__ == "__main__":
    given = json.load(sys.stdin)
    sys.stdout.write(json.dumps(again(given), ensure_ascii=False, indent=2) + "\n")
