#!/usr/bin/env bash
# mammoth 1.13.0 (npm), a Word file (ECMA-376 part 1, 17.16.19, 17.3.3.4 and 17.4.15).
# Guess: a pupil's name put in by a merge field is in the text, whether the field is written as one element (fldSimple)
# or as begin, separate and end; a carriage return (cr) parts two lines as br does; a row that begins one column to the
# right (gridBefore) has its cell under the second heading.
# Seen: the name in fldSimple is gone, only a message says "unrecognised element"; "Đỗ" cr "An" is ĐỗAn; and the mark
# of the second column stands in the first.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts mammoth@1.13.0
cat >mk.py <<'PY'
import zipfile
X, P = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', 'http://schemas.openxmlformats.org/package/2006'
O = 'http://schemas.openxmlformats.org'
KIND = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
def run(inside): return f'<w:r>{inside}</w:r>'
def text(word): return f'<w:t>{word}</w:t>'
def line(*runs): return '<w:p>' + ''.join(runs) + '</w:p>'
def row(*cells, before=''): return f'<w:tr>{before}' + ''.join(f'<w:tc>{line(run(text(cell)))}</w:tc>' for cell in cells) + '</w:tr>'
def mark(kind): return run(f'<w:fldChar w:fldCharType="{kind}"/>')
body = [
    line(mark('begin'), run('<w:instrText>MERGEFIELD ten</w:instrText>'), mark('separate'), run(text('Lê Hoa')), mark('end')),
    line('<w:fldSimple w:instr="MERGEFIELD ten">' + run(text('Đỗ An')) + '</w:fldSimple>'),
    line(run(text('Đỗ') + '<w:br/>' + text('An'))),
    line(run(text('Đỗ') + '<w:cr/>' + text('An'))),
    '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>' + row('HK1', 'HK2') + row('9', before='<w:trPr><w:gridBefore w:val="1"/></w:trPr>') + '</w:tbl>' + line(),
]
with zipfile.ZipFile('a.docx', 'w') as z:
    z.writestr('[Content_Types].xml', f'{X}<Types xmlns="{P}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{KIND}"/></Types>')
    z.writestr('_rels/.rels', f'{X}<Relationships xmlns="{P}/relationships"><Relationship Id="rId1" Type="{O}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    z.writestr('word/document.xml', f'{X}<w:document xmlns:w="{O}/wordprocessingml/2006/main"><w:body>{"".join(body)}</w:body></w:document>')
PY
cat >see.mjs <<'JS'
import mammoth from 'mammoth';
const { value } = await mammoth.convertToHtml({ path: 'a.docx' });
console.log(value);
JS
seen=$(python3 mk.py && node see.mjs)
echo "seen: $seen"
[ "$seen" = '<p>Lê Hoa</p><p>Đỗ<br />An</p><p>ĐỗAn</p><table><tr><td><p>HK1</p></td><td><p>HK2</p></td></tr><tr><td><p>9</p></td></tr></table>' ]
