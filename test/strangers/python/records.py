"""What python-xmlsec says of each signature: its value and references, and its certificate's way to the root. Arguments: FOLDER..."""
import sys
from pathlib import Path

import xmlsec
from lxml import etree

for folder in map(Path, sys.argv[1:]):
    for path in sorted(folder.glob("*.xml")):
        for number in range(1, 20):
            try:
                root = etree.parse(str(path)).getroot()
            except etree.XMLSyntaxError:
                print(path.name, "no XML", "REFUSED", sep="\t")
                break
            signatures = list(root.iter("{http://www.w3.org/2000/09/xmldsig#}Signature"))
            if number > len(signatures):
                break
            for element in root.iter():
                if isinstance(element.tag, str) and "Id" in element.attrib:
                    xmlsec.tree.add_ids(element, ["Id"])
            keys = xmlsec.KeysManager()
            for name in ("root.cer", "issuing.cer"):
                keys.load_cert(str(folder / name), xmlsec.constants.KeyDataFormatCertDer, xmlsec.constants.KeyDataTypeTrusted)
            context = xmlsec.SignatureContext(keys)
            try:
                context.verify(signatures[number - 1])
                said = "verified"
            except xmlsec.Error as error:
                said = f"REFUSED: {error}"
            print(path.name, f"signature {number}", said, sep="\t")
