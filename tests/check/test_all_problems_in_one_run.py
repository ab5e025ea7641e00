"""One run reports every problem of a file, whatever else is wrong with it."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from plant_faults import Catalogue, Room, counted

import faulty
from faulty import release
from pressgen.build import build, examine
from pressgen.errors import BadContentError
from pressgen.plan import plan

A = "content/releases/bro.md"
B = "content/releases/vag.md"
ORG = "content/organisations/lindvallsjo.yaml"
ADA = "content/contacts/ada-ek.yaml"
TOPICS = "content/vocabularies/topics.yaml"
NOW = datetime(2024, 6, 1, tzinfo=UTC)


def lines_and_codes(root: Path, files: Mapping[str, str | bytes], *levels: str) -> list[str]:
    """The problems as "line code", of errors and warnings, or of these levels; with the path when it is not A."""
    found = examine(faulty.make(root, files), NOW)[1]
    return [
        f"{'' if one.path == A else one.path + ':'}{one.line} {one.code}"
        for one in found
        if one.level in (levels or ("error", "warning"))
    ]


def test_a_hundred_texts_with_two_to_five_faults_need_one_run_each(tmp_path: Path) -> None:
    room = Room(tmp_path / "room")
    runs, listed = counted(room, Catalogue(room).texts(100, seed=3))
    assert runs[1] >= 99, listed


class TestReportsTheRest:
    def test_when_the_date_cannot_be_read(self, tmp_path: Path) -> None:
        text = release(
            "topics: [trafk]\ncontacts: [ada-e]\nimage: {src: saknas.png, alt: En bro}\nstatus: klar\n",
            published="nästa tisdag",
            body="Läs [mer](finns-inte.md).\n",
        )
        expected = ["5 PG114", "6 PG201", "7 PG201", "8 PG204", "9 PG113", "11 PG205"]
        assert lines_and_codes(tmp_path, {A: text}) == expected

    def test_when_a_value_has_a_colon(self, tmp_path: Path) -> None:
        text = release("topics: [trafk]\n", title="NYHET: Test")
        assert lines_and_codes(tmp_path, {A: text}) == ["3 PG101", "3 PG304", "6 PG201"]

    def test_when_a_line_cannot_be_read_at_all(self, tmp_path: Path) -> None:
        text = release("%% ]] {{\ntopics: [trafk]\n", published="31/2 2024")
        assert lines_and_codes(tmp_path, {A: text}) == ["5 PG114", "6 PG101", "7 PG201"]

    def test_when_the_front_matter_is_never_closed(self, tmp_path: Path) -> None:
        text = release("topics: [trafk]\n", body="").removesuffix("---\n") + "\nLäs [mer](javascript:a).\n"
        assert lines_and_codes(tmp_path, {A: text}) == ["6 PG201", "7 PG105", "8 PG401"]

    def test_when_code_in_the_text_is_never_closed(self, tmp_path: Path) -> None:
        text = release(body="Bron öppnar.\n\n```\nsignal\n\nLäs [mer](javascript:a).\n\n##Tider\n")
        assert lines_and_codes(tmp_path, {A: text}) == ["9 PG441", "12 PG401", "14 PG436"]

    @pytest.mark.parametrize(
        "body",
        [
            "Bron öppnar.\n\n* Röd\n* Grön",
            "Bron öppnar.\n\n- Röd\n- Grön",
            "Bron öppnar.\n\nPlats: Torget",
            "Plats: Torget\n\nBron öppnar.",
            "# Tider\n\nBron öppnar.",
            "Bron öppnar.\n\n    tabell",
        ],
    )
    def test_when_the_front_matter_is_never_closed_above_a_rule_in_the_text(self, body: str, tmp_path: Path) -> None:
        text = release("topics: [trafk]\n", body="").removesuffix("---\n") + f"\n{body}\n\n---\n\n[Mer](javascript:a)\n"
        below = 12 + body.count("\n")
        expected = ["6 PG201", "7 PG105", f"{below} PG401"]
        assert [one for one in lines_and_codes(tmp_path, {A: text}) if one in expected or "PG105" in one] == expected

    @pytest.mark.parametrize(
        "key", ["press-contacts: [a]", "lead = Bron är klar.", "lead\uff1aBron är klar.", "lead Bron är klar."]
    )
    def test_when_the_front_matter_is_never_closed_and_its_last_key_is_wrong(self, key: str, tmp_path: Path) -> None:
        text = release(f"{key}\n", body="").removesuffix("---\n") + "\nBron öppnar.\n\n---\n\nSlut.\n"
        assert "7 PG105" in lines_and_codes(tmp_path, {A: text})

    @pytest.mark.parametrize(
        "written",
        ["2024-05-32", "2024-14-05", "2024-05-02 25:00", "03/05/2024", "i maj"],
    )
    def test_about_people_on_the_day_that_was_meant_or_today_when_the_date_is_wrong(
        self, written: str, tmp_path: Path
    ) -> None:
        files = {
            A: release(published=written, body="– Nu kan alla cykla, säger Ada Ek, enhetschef.\n"),
            ADA: "name: Ada Ek\nroles:\n- {title: enhetschef, to: 2023-12-31}\n- {title: byggchef, from: 2024-01-01}\n"
            "phone: 08-465 004 00\n",
        }
        assert lines_and_codes(tmp_path, files)[-1] == "7 PG223"

    def test_about_who_had_left_when_the_date_is_missing(self, tmp_path: Path) -> None:
        files = {
            A: release("contacts: [ada-ek]\n", body="– Nu kan alla cykla, säger Ada Ek.\n").replace(
                "published: 2024-05-02\n", ""
            ),
            ADA: "name: Ada Ek\nphone: 08-465 004 00\nto: 2023-12-31\n",
        }
        assert [one[2:] for one in lines_and_codes(tmp_path, files)] == ["PG111", "PG216", "PG225"]

    def test_when_the_first_line_is_missing(self, tmp_path: Path) -> None:
        text = release("topics: [trafk]\n").removeprefix("---\n")
        assert lines_and_codes(tmp_path, {A: text}) == ["1 PG105", "5 PG201"]

    def test_when_there_is_no_front_matter(self, tmp_path: Path) -> None:
        assert lines_and_codes(tmp_path, {A: "Läs [mer](javascript:a).\n"}) == ["1 PG105", "1 PG401"]

    def test_when_the_file_is_windows_1252(self, tmp_path: Path) -> None:
        text = release("topics: [trafk]\n", title="Nyhet på väg").encode("cp1252")
        assert lines_and_codes(tmp_path, {A: text}) == ["3 PG100", "6 PG201"]

    def test_when_there_is_a_control_character(self, tmp_path: Path) -> None:
        assert lines_and_codes(tmp_path, {A: release("topics: [trafk]\n", title="Ny\x07heter")}) == [
            "3 PG103",
            "6 PG201",
        ]

    def test_when_one_picture_of_three_has_no_alternative_text(self, tmp_path: Path) -> None:
        images = "images:\n- {src: a.png}\n- {src: b.png, alt: En bro}\n- {alt: En väg}\n"
        assert lines_and_codes(tmp_path, {A: release(images)}) == ["7 PG111", "7 PG204", "8 PG204", "9 PG111"]

    def test_when_a_key_is_misspelt(self, tmp_path: Path) -> None:
        assert lines_and_codes(tmp_path, {A: release("topcs: [trafk]\n")}) == ["6 PG110", "6 PG201"]

    def test_when_the_settings_are_wrong_too(self, tmp_path: Path) -> None:
        config = faulty.CONFIG + "theme: {accent: blå}\n"
        assert lines_and_codes(tmp_path, {"pressgen.yaml": config, A: release("topics: [trafk]\n")}) == [
            "6 PG201",
            "pressgen.yaml:6 PG113",
        ]


class TestReportsNothingWrong:
    def test_about_a_text_that_names_a_broken_contact(self, tmp_path: Path) -> None:
        files = {A: release("contacts: [ada-ek]\n"), ADA: "name: Ada Ek\nphone: ring mig\n"}
        assert lines_and_codes(tmp_path, files, "error", "warning", "note") == [f"{ADA}:2 PG116"]

    @pytest.mark.parametrize("broken", ["name: [Ada\n  Ek", "nmn", "name: Ada\n---\nphone: x", "\x00"])
    def test_about_a_text_that_names_an_unreadable_contact(self, broken: str, tmp_path: Path) -> None:
        found = lines_and_codes(tmp_path, {A: release("contacts: [ada-ek]\n"), ADA: broken})
        assert {one.partition(":")[0] for one in found} == {ADA}

    def test_about_an_organisation_whose_press_contacts_are_wrong(self, tmp_path: Path) -> None:
        files = {A: release(type="press-release"), ORG: "name: Lindvallsjö kommun\npress_contacts: {ada: ek}\n"}
        assert lines_and_codes(tmp_path, files) == [f"{ORG}:2 PG112"]

    def test_about_the_department_of_a_broken_organisation(self, tmp_path: Path) -> None:
        files = {A: release("department: kultur\n"), ORG: "name: Lindvallsjö kommun\ndepartments: kultur\n"}
        assert lines_and_codes(tmp_path, files) == [f"{ORG}:2 PG112"]

    def test_about_a_topic_whose_label_is_wrong(self, tmp_path: Path) -> None:
        files = {A: release("topics: [skola]\n"), TOPICS: "skola: [a]\ntrafik: Trafik\n"}
        assert lines_and_codes(tmp_path, files) == [f"{TOPICS}:1 PG112"]

    def test_about_dates_when_the_first_cannot_be_read(self, tmp_path: Path) -> None:
        text = release("updated: 2024-05-01\nexpires: 2024-04-01\n", published="i maj")
        assert lines_and_codes(tmp_path, {A: text}) == ["5 PG114"]

    def test_about_people_on_the_day_that_was_probably_meant(self, tmp_path: Path) -> None:
        files = {
            A: release(published="03/05/2021", body="– Nu kan alla cykla, säger Ada Ek, enhetschef.\n"),
            ADA: "name: Ada Ek\nroles:\n- {title: enhetschef, to: 2023-12-31}\n- {title: byggchef, from: 2024-01-01}\n"
            "phone: 08-465 004 00\n",
        }
        assert lines_and_codes(tmp_path, files) == ["5 PG114"]

    @pytest.mark.parametrize(
        "keys",
        [
            "\ntopics: []\n",
            "\n# Ämnen\n\ntopics: []\n",
            "lead: |\n  Bron.\n\n  Vägen.\n",
            "images:\n\n- {src: bro.png, alt: En bro över ån}\n",
            "contacts: [\n\n]\n",
        ],
    )
    def test_about_front_matter_with_empty_lines(self, keys: str, tmp_path: Path) -> None:
        files: dict[str, str | bytes] = {A: release(keys), "content/releases/bro.png": faulty.PIXEL}
        assert not [one for one in lines_and_codes(tmp_path, files) if "PG105" in one or "PG101" in one]

    def test_about_links_to_a_text_whose_date_cannot_be_read(self, tmp_path: Path) -> None:
        files = {A: release(body="Läs [mer](vag.md) och [mer](/2024/vag/).\n"), B: release(id="r-2", published="i maj")}
        assert lines_and_codes(tmp_path, files) == [f"{B}:5 PG114"]

    def test_about_what_a_broken_file_may_use(self, tmp_path: Path) -> None:
        files = {
            A: release("contacts: {bo: alm}\n"),
            "content/contacts/bo.yaml": "name: Bo Alm\nphone: 08-465 004 01\n",
        }
        assert lines_and_codes(tmp_path, files, "error", "warning", "note") == ["6 PG112"]


class TestNeverPlans:
    def test_a_file_that_could_not_be_read_completely(self, tmp_path: Path) -> None:
        site, _ = examine(faulty.make(tmp_path, {A: release(published="i maj"), B: release(id="r-2")}), NOW)
        assert list(site.releases) == ["r-2"]
        assert "i-maj" not in str(plan(site, NOW).pages)
        assert A not in site.paths

    @pytest.mark.parametrize(
        "text",
        [
            release(title="Nytt: bron"),
            release("status: klar\n"),
            release(published="2 maj 2024"),
            release("titel: Bro\n", title=""),
            release("%% ]] {{\n"),
            release().removeprefix("---\n"),
            release(title="På").encode("cp1252"),
        ],
    )
    def test_a_file_with_an_error_that_has_a_fix(self, text: str | bytes, tmp_path: Path) -> None:
        assert examine(faulty.make(tmp_path, {A: text}), NOW)[0].releases == {}

    def test_so_that_a_build_stops(self, tmp_path: Path) -> None:
        root = faulty.make(tmp_path, {A: release(published="2 maj 2024")})
        with pytest.raises(BadContentError):
            build(root, root / "output", root / ".pressgen", NOW)
        assert not (root / "output").exists()


def test_the_next_run_reports_the_same_from_the_cache(tmp_path: Path) -> None:
    root = faulty.make(tmp_path, {A: release("topics: [trafk]\n", published="i maj")})
    first = examine(root, NOW, tmp_path / "state")[1]
    assert examine(root, NOW, tmp_path / "state")[1] == first
