#!/usr/bin/env bash
# vietnormalizer 0.2.3 (PyPI): Vietnamese text to words, for voices that read messages out.
# Guess: a mark of ten out of ten, a day with hyphens and a sum with a decimal comma are read as they are written, or left.
# Seen: "đạt 10/10" is heard as the tenth of October and 5-9-2026 as "from May to September 2026", where 5/9/2026 is
# the day; 8,5 is eight point five, but 8,5đ is 85 dong; an identity number is read as a sum, a thousand million and
# more, without its two noughts at the front. Each is a sentence that sounds right to whoever did not see the text.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check vietnormalizer==0.2.3
cat >see.py <<'PY'
from vietnormalizer import VietnameseNormalizer
normalizer = VietnameseNormalizer()
print(*[f'{text}: {normalizer.normalize(text)}' for text in ('đạt 10/10', '5/9/2026', '5-9-2026', '8,5', '8,5đ', 'số 001199012345')], sep=' | ')
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = 'đạt 10/10: đạt mười tháng mười | 5/9/2026: ngày năm tháng chín năm hai nghìn không trăm hai mươi sáu | 5-9-2026: tháng năm đến tháng chín năm hai nghìn không trăm hai mươi sáu | 8,5: tám phẩy năm | 8,5đ: tám mươi lăm đồng | số 001199012345: số một tỷ một trăm chín mươi chín triệu mười hai nghìn ba trăm bốn mươi lăm' ]
