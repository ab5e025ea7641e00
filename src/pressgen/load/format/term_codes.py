"""Official codes of the entries of a vocabulary: `{label: Skola, codes: {iptc: "medtop:20000412"}}`."""

from pydantic import ValidationError

from pressgen.load.format import schema
from pressgen.load.format.validate import report
from pressgen.load.format.values import is_described
from pressgen.load.format.yaml_document import Document


def term_codes(document: Document) -> dict[str, schema.TermCodes]:
    """The codes by the id of their entry; none where one of them is wrong, which is added to the document's problems."""
    entries = document.data.items() if isinstance(document.data, dict) else ()
    coded = {name: {"codes": entry["codes"]} for name, entry in entries if is_described(entry) and "codes" in entry}
    found: dict[str, schema.CodedTerm] = {}
    for name, entry in coded.items():
        try:
            found |= schema.CodedTerms.model_validate({name: entry}).root
        except ValidationError as error:
            report(error, document, schema.CodedTerms)
    return {name: entry.codes for name, entry in found.items()}
