"""Each transaction that changes something public writes one row: pages are held until then."""

from django.db import migrations, models

# A trigger, since changes come from actions, the admin, commands and cascades: none may be missed.
# Numbers of transactions begin anew where a dump is restored: there an old row is counted on.
FUNCTION = """
CREATE FUNCTION amnarchive_archive_changed() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO amnarchive_archivechange (transaction, weight, at)
    VALUES (pg_current_xact_id()::text::bigint, 1, now())
    ON CONFLICT (transaction) DO UPDATE
    SET weight = amnarchive_archivechange.weight + 1, at = now()
    WHERE amnarchive_archivechange.at <> now();
    RETURN NULL;
END
$$;
"""
TABLES = [
    "agendaitem",
    "approver",
    "attendance",
    "ballot",
    "body",
    "case",
    "decisionpoint",
    "document_cases",
    "documentpage",
    "itemcase",
    "likeness",
    "likenessgroup",
    "meeting",
    "motion",
    "motionspeaker",
    "pageimage",
    "party",
    "partyname",
    "person",
    "personalias",
    "recusal",
    "redirect",
    "reservation",
    "reservationspeaker",
    "searchentry",
    "sketch",
    "stand",
    "statement",
    "statementspeaker",
    "vote",
]
# A document's row also beats like a heart while it is read; these alone are shown.
SHOWN = (
    "public, kind, title, name, size, form, body_id, date, dated, meeting_id, item_slug, facts,"
    " is_sample, images_state, file"
)


def triggers() -> str:
    """One statement-level trigger a table; TRUNCATE too."""
    said = [FUNCTION]
    for table in TABLES:
        events = "INSERT OR UPDATE OR DELETE OR TRUNCATE"
        said.append(_trigger(table, events))
    said.append(_trigger("document", f"INSERT OR UPDATE OF {SHOWN} OR DELETE OR TRUNCATE"))
    return "\n".join(said)


def _trigger(table: str, events: str) -> str:
    return (
        f"CREATE TRIGGER amnarchive_public_changed AFTER {events} ON amnarchive_{table}"
        " FOR EACH STATEMENT EXECUTE FUNCTION amnarchive_archive_changed();"
    )


class Migration(migrations.Migration):
    dependencies = [("amnarchive", "0007_pages")]

    operations = [
        # Each page asks whether there are samples.
        migrations.AddIndex(
            model_name="meeting",
            index=models.Index(
                condition=models.Q(("is_sample", True)), fields=["is_sample"], name="meeting_sample"
            ),
        ),
        migrations.RunSQL(triggers(), "DROP FUNCTION amnarchive_archive_changed() CASCADE;"),
    ]
