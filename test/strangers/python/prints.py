"""What pyHanko says of a sealed print: `integrity, trust, coverage, changes` a signature. Arguments: FOLDER."""
import sys
from pathlib import Path

from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

folder = Path(sys.argv[1])
context = ValidationContext(
    trust_roots=[load_cert_from_pemder(folder / "root.cer")],
    other_certs=[load_cert_from_pemder(folder / "issuing.cer")],
    crls=[path.read_bytes() for path in sorted(folder.glob("*.crl"))],
    allow_fetching=False,
    revocation_mode="hard-fail",
)
for path in sorted(folder.glob("*.pdf")):
    with path.open("rb") as file:
        for number, signature in enumerate(PdfFileReader(file).embedded_signatures, 1):
            status = validate_pdf_signature(signature, context)
            print(
                path.name,
                number,
                "intact" if status.intact else "CHANGED",
                "valid" if status.valid else "INVALID",
                "trusted" if status.trusted else "untrusted",
                status.coverage.name,
                status.modification_level.name if status.modification_level else "none",
                "bottom line: good" if status.bottom_line else "bottom line: BAD",
                sep="\t",
            )
