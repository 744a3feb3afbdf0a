"""A workbook's media type for schemathesis, which sends what it makes up as bytes of it."""
import schemathesis

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@schemathesis.serializer(XLSX)
def workbook(ctx, value):
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")
