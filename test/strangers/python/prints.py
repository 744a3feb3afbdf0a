"""What pyHanko says of a sealed print: `integrity, trust, coverage, changes` of its seal; of one with a stamp over all what it is
judged to be by what it carries alone. Arguments: FOLDER."""
import asyncio
import sys
from pathlib import Path

from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.ades import ades_lta_validation
from pyhanko.sign.validation.policy_decl import (
    PdfSignatureValidationSpec,
    RevinfoOnlineFetchingRule,
    RevocationInfoGatheringSpec,
    SignatureValidationSpec,
)
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.policy_decl import CertRevTrustPolicy, REQUIRE_REVINFO
from pyhanko_certvalidator.registry import SimpleTrustManager

folder = Path(sys.argv[1])
root = load_cert_from_pemder(folder / "root.cer")
context = ValidationContext(
    trust_roots=[root],
    other_certs=[load_cert_from_pemder(folder / "issuing.cer")],
    crls=[path.read_bytes() for path in sorted(folder.glob("*.crl"))],
    ocsps=[path.read_bytes() for path in sorted(folder.glob("*.ors"))],
    allow_fetching=False,
    revocation_mode="hard-fail",
)
# No list is at hand: the file has to bring what it is judged by.
alone = PdfSignatureValidationSpec(
    SignatureValidationSpec(
        cert_validation_policy=CertValidationPolicySpec(
            trust_manager=SimpleTrustManager.build(trust_roots=[root]),
            revinfo_policy=CertRevTrustPolicy(REQUIRE_REVINFO),
        ),
        revinfo_gathering_policy=RevocationInfoGatheringSpec(RevinfoOnlineFetchingRule.LOCAL_ONLY),
    )
)


def long_term(signature):
    found = asyncio.run(ades_lta_validation(signature, alone)).ades_subindic
    return found.status.name, found.standard_name


for path in sorted(folder.glob("*.pdf")):
    with path.open("rb") as file:
        reader = PdfFileReader(file)
        for number, signature in enumerate(reader.embedded_regular_signatures, 1):
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
            if reader.embedded_timestamp_signatures:
                print(path.name, "long-term", *long_term(signature), sep="\t")
