"""What openpyxl and calamine read in a workbook against the values that were written. Argument: FOLDER with written.json."""
import json
import sys
from pathlib import Path

import openpyxl
import python_calamine

folder = Path(sys.argv[1])
written = json.loads((folder / "written.json").read_text("utf-8"))
for name, cells in sorted(written.items()):
    book = openpyxl.load_workbook(folder / name)
    wrong = [
        (tab, at)
        for tab, at, value in cells
        # An empty text and no text are one to her.
        if (None if book[tab][at].value == "" else book[tab][at].value) != value
    ]
    print(name, "openpyxl", f"{len(cells) - len(wrong)} of {len(cells)} values alike", sep="\t")
    for tab, at in wrong[:5]:
        print(name, "openpyxl", f"OTHER at {tab}!{at}", sep="\t")
    sheets = book.worksheets
    protected = [sheet for sheet in sheets if sheet.protection.sheet]
    lists = sum(len(sheet.data_validations.dataValidation) for sheet in sheets)
    open_cells = sum(1 for sheet in protected for row in sheet.iter_rows() for cell in row if not cell.protection.locked)
    hidden = [sheet.sheet_state for sheet in sheets if sheet.sheet_state != "visible"]
    print(name, "openpyxl", f"{len(protected)} of {len(sheets)} sheets protected, {open_cells} cells open in them, {lists} lists, hidden: {', '.join(hidden) or 'none'}", sep="\t")
    other = python_calamine.CalamineWorkbook.from_path(str(folder / name))
    wrong = []
    for tab, at, value in cells:
        row, column = openpyxl.utils.cell.coordinate_to_tuple(at)
        rows = other.get_sheet_by_name(tab).to_python(skip_empty_area=False)
        found = rows[row - 1][column - 1] if row <= len(rows) and column <= len(rows[row - 1]) else ""
        if found != value and not (value is None and found == ""):
            wrong.append((tab, at, found))
    print(name, "calamine", f"{len(cells) - len(wrong)} of {len(cells)} values alike", sep="\t")
    for tab, at, found in wrong[:5]:
        print(name, "calamine", f"OTHER at {tab}!{at}", sep="\t")
