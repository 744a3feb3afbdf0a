#!/usr/bin/env bash
# org.apache.poi:poi 5.5.1 (Maven), DataFormatter.
# Guess: 42618 with the format "ngày "dd" tháng "mm" năm "yyyy (day, month, year as written in Vietnam) is
# "ngày 05 tháng 09 năm 2016"; 85 with 0"%" is 85%; 0 with "Đạt";;"Chưa đạt" is "Chưa đạt" (not yet passed), and 0 with
# ;;; is nothing, as in Excel.
# Seen: the birthday is 42618.0, for words in quotation marks keep a format from being taken for a date; a quoted
# percent sign multiplies by a hundred; who has not passed is read as passed; and a hidden number is shown.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>see</groupId><artifactId>see</artifactId><version>1</version>
<dependencies><dependency><groupId>org.apache.poi</groupId><artifactId>poi</artifactId><version>5.5.1</version></dependency></dependencies></project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat >See.java <<'JAVA'
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;

class See {
  public static void main(String[] none) {
    var shown = new DataFormatter(Locale.forLanguageTag("vi-VN"));
    String[][] cells = {{"42618", "dd/mm/yyyy"}, {"42618", "\"ngày \"dd\" tháng \"mm\" năm \"yyyy"}, {"85", "0\"%\""}, {"0", "\"Đạt\";;\"Chưa đạt\""}, {"0", ";;;"}};
    var said = new StringBuilder();
    for (var cell : cells) said.append(said.isEmpty() ? "" : " | ").append(shown.formatRawCellContents(Double.parseDouble(cell[0]), 200, cell[1]));
    System.out.println(said);
  }
}
JAVA
seen=$(java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'lib/*' See.java 2>/dev/null | tail -n 1)
echo "seen: $seen"
[ "$seen" = '05/09/2016 | 42618.0 | 8500% | Đạt | 0.0' ]
