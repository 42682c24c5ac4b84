"""Each search row that comes or goes waits to be counted; all that are there are counted anew."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models

# A trigger, since rows go by cascades too, and `published` changes by `update`: nothing may be missed.
# It runs with the path of this migration, so that a restored dump has no other.
TRIGGER = """
CREATE FUNCTION amnarchive_search_changed() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND OLD.published THEN
        DELETE FROM amnarchive_searchchange WHERE entry = OLD.id AND gone IS NULL;
        IF NOT FOUND THEN
            INSERT INTO amnarchive_searchchange (entry, gone) VALUES (OLD.id, strip(OLD.vector));
        END IF;
    END IF;
    IF TG_OP <> 'DELETE' AND NEW.published THEN
        INSERT INTO amnarchive_searchchange (entry) VALUES (NEW.id);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER amnarchive_search_came_or_went
AFTER INSERT OR DELETE ON amnarchive_searchentry
FOR EACH ROW EXECUTE FUNCTION amnarchive_search_changed();
CREATE TRIGGER amnarchive_search_became_another
AFTER UPDATE OF id, published, vector ON amnarchive_searchentry
FOR EACH ROW WHEN (
    (OLD.id, OLD.published) IS DISTINCT FROM (NEW.id, NEW.published)
    OR OLD.vector IS DISTINCT FROM NEW.vector
)
EXECUTE FUNCTION amnarchive_search_changed();
INSERT INTO amnarchive_searchchange (entry) SELECT id FROM amnarchive_searchentry WHERE published;
TRUNCATE amnarchive_searchterm;
ALTER TABLE amnarchive_searchterm SET (fillfactor = 70);
"""
NO_TRIGGER = """
DROP FUNCTION amnarchive_search_changed() CASCADE;
ALTER TABLE amnarchive_searchterm RESET (fillfactor);
"""


class Migration(migrations.Migration):
    dependencies = [("amnarchive", "0003_search_vector_storage")]

    operations = [
        migrations.AlterField(
            model_name="searchterm",
            name="lexeme",
            field=models.CharField(
                db_collation="C", max_length=100, primary_key=True, serialize=False
            ),
        ),
        # Its list of what is to be added would be read as a whole for each letter left out.
        migrations.RemoveIndex(model_name="searchterm", name="search_term_near"),
        migrations.AddIndex(
            model_name="searchterm",
            index=django.contrib.postgres.indexes.GinIndex(
                fastupdate=False, fields=["near"], name="search_term_near"
            ),
        ),
        migrations.CreateModel(
            name="SearchTally",
            fields=[
                (
                    "lexeme",
                    models.CharField(
                        db_collation="C", max_length=100, primary_key=True, serialize=False
                    ),
                ),
                ("rows", models.BigIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="SearchChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("entry", models.BigIntegerField()),
                ("gone", django.contrib.postgres.search.SearchVectorField(null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("gone__isnull", True)),
                        fields=("entry",),
                        name="search_change_comes_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SearchRecount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("started", models.DateTimeField(auto_now_add=True)),
                ("afresh", models.BooleanField(default=False)),
                ("reached", models.BigIntegerField(default=0)),
                ("whole", models.BooleanField(default=False)),
                (
                    "merged",
                    models.CharField(blank=True, db_collation="C", max_length=100),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("pk", 1)), name="search_recount_only_one"
                    )
                ],
            },
        ),
        migrations.RunSQL(TRIGGER, NO_TRIGGER),
    ]
