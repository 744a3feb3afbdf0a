"""x509-limbo's cases as one file: `python limbo-from-sources.py SOURCES limbo.json`, with the libraries its pyproject.toml asks
for. Its own command gives up at the first case that the library at hand cannot make; this one leaves it out and says so."""

import sys

sources, out = sys.argv[1:3]
sys.path.insert(0, sources)
from limbo import testcases  # noqa: E402
from limbo.models import Limbo  # noqa: E402
from limbo.testcases import online  # noqa: E402

online.register_testcases()
made = []
for name, case in testcases.registry.items():
    try:
        made.append(case())
    except Exception as error:  # noqa: BLE001
        print(f"left out: {name}: {error!r}"[:200], file=sys.stderr)
with open(out, "w") as file:
    file.write(Limbo(version=1, testcases=made).model_dump_json())
print(f"{len(made)} cases", file=sys.stderr)
