#!/usr/bin/env bash
# docx2python 3.7.1 and docx2txt 0.9 beside python-docx 1.2.0 (PyPI), a Word file (ECMA-376 part 1, 17.3.3 and 17.9).
# Guess: a hyphen that does not break (Ctrl+Shift+_ in Word, noBreakHyphen) is a hyphen in the text: "điểm 9-10", "lớp
# 4-A"; what stands behind a tab to the right margin (ptab) is parted from what is before it; a list whose number is laid
# down as "Điều %1." and begins with 4 reads "Điều 4.".
# Seen: python-docx keeps the hyphen and makes a tab of ptab; both others leave them out: "điểm 910", class 4A, which is
# another class than 4-A, and "Toán9". docx2python says "4)" where the decree says "Điều 4.", so no article is found by
# its name.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check docx2python==3.7.1 docx2txt==0.9 python-docx==1.2.0
cat >see.py <<'PY'
import docx, docx2txt
from docx2python import docx2python
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
W = nsdecls('w')
file = docx.Document()
numbers = file.part.numbering_part.element
numbers.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/></w:lvl></w:abstractNum>'))
numbers.append(parse_xml(f'<w:num {W} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
file.add_paragraph('Đánh giá')._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="90"/></w:numPr>'))
def line(before, between, after):
    run = file.add_paragraph().add_run(before)
    run._r.append(parse_xml(f'<w:{between} {W}/>' if between == 'noBreakHyphen' else f'<w:{between} {W} w:relativeTo="margin" w:alignment="right" w:leader="none"/>'))
    run._r.append(parse_xml(f'<w:t {W}>{after}</w:t>'))
line('điểm 9', 'noBreakHyphen', '10')
line('lớp 4', 'noBreakHyphen', 'A')
line('Toán', 'ptab', '9')
file.save('a.docx')
by = {
    'python-docx': [paragraph.text for paragraph in docx.Document('a.docx').paragraphs],
    'docx2txt': [text for text in docx2txt.process('a.docx').split('\n') if text],
    'docx2python': [text for text in docx2python('a.docx').text.split('\n') if text],
}
print(' | '.join(f'{name}: ' + ', '.join(texts).replace('\t', '<tab>') for name, texts in by.items()))
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = 'python-docx: Đánh giá, điểm 9-10, lớp 4-A, Toán<tab>9 | docx2txt: Đánh giá, điểm 910, lớp 4A, Toán9 | docx2python: 4)<tab>Đánh giá, điểm 910, lớp 4A, Toán9' ]
