#!/usr/bin/env bash
# com.github.miachm.sods:SODS 1.6.7 (Maven), beside python-calamine 0.9.1 and odfdo 3.27.3 (PyPI): OpenDocument 1.3, a
# book of one sheet.
# Guess: a part of content.xml that may be left out (automatic styles, like scripts and fonts, are optional in its
# schema) may be left out; or the file is refused, as SODS does with what is no ODS.
# Seen: without <office:automatic-styles/> the book has no sheet at all, and nothing is raised; with the one empty
# element before the body the sheet is there, with scripts or fonts in its place it is not. Programs that open, change
# and save write a book without the class. calamine and odfdo read all four. In what is read, a line break inside a
# cell is nothing, so "Đỗ" and "An" are one word.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check python-calamine==0.9.1 odfdo==3.27.3
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>see</groupId><artifactId>see</artifactId><version>1</version>
<dependencies><dependency><groupId>com.github.miachm.sods</groupId><artifactId>SODS</artifactId><version>1.6.7</version></dependency></dependencies></project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat >mk.py <<'PY'
import zipfile
O, KIND = 'urn:oasis:names:tc:opendocument:xmlns:', 'application/vnd.oasis.opendocument.spreadsheet'
def book(path, before):
    with zipfile.ZipFile(path, 'w') as z:
        z.writestr('mimetype', KIND)
        z.writestr('META-INF/manifest.xml', f'<manifest:manifest xmlns:manifest="{O}manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
        z.writestr('content.xml', f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{O}office:1.0" xmlns:table="{O}table:1.0" xmlns:text="{O}text:1.0" office:version="1.3">{before}<office:body><office:spreadsheet><table:table table:name="4A"><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell office:value-type="string"><text:p>Đỗ<text:line-break/>An</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="9"><text:p>9</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>')
for name, before in (('none', ''), ('styles', '<office:automatic-styles/>'), ('scripts', '<office:scripts/>'), ('fonts', '<office:font-face-decls/>')):
    book(f'{name}.ods', before)
PY
cat >See.java <<'JAVA'
import com.github.miachm.sods.SpreadSheet;
import java.io.File;
import java.util.Arrays;

class See {
  public static void main(String[] none) throws Exception {
    for (var name : new String[] {"none", "styles", "scripts", "fonts"}) {
      var book = new SpreadSheet(new File(name + ".ods"));
      System.out.print(name + " " + book.getNumSheets());
      for (var sheet : book.getSheets()) System.out.print(" " + Arrays.deepToString(sheet.getDataRange().getValues()));
      System.out.print(", ");
      book.save(new File("saved-" + name + ".ods"));
    }
  }
}
JAVA
cat >see.py <<'PY'
from odfdo import Document
from python_calamine import load_workbook
names = ('none', 'styles', 'scripts', 'fonts')
print('calamine', *[len(load_workbook(f'{name}.ods').sheet_names) for name in names], 'odfdo', *[len(Document(f'{name}.ods').body.tables) for name in names], '| saved by SODS', *[len(Document(f'saved-{name}.ods').body.tables) for name in names])
PY
python3 mk.py
seen="$(java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'lib/*' See.java)$(venv/bin/python see.py)"
echo "seen: $seen"
[ "$seen" = 'none 0, styles 1 [[ĐỗAn, 9.0]], scripts 0, fonts 0, calamine 1 1 1 1 odfdo 1 1 1 1 | saved by SODS 0 1 0 0' ]
