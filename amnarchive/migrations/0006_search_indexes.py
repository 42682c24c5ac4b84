"""The word index says what matches; other ways to the rows but mislead the planner."""

import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("amnarchive", "0005_suggestion_indexes"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="searchentry",
            name="search_parties",
        ),
        migrations.RemoveIndex(
            model_name="searchentry",
            name="search_by_date",
        ),
        migrations.RemoveIndex(
            model_name="searchentry",
            name="search_page_by_date",
        ),
        migrations.AlterField(
            model_name="searchentry",
            name="body",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="amnarchive.body",
            ),
        ),
        migrations.AddIndex(
            model_name="searchentry",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["persons"], name="search_persons"
            ),
        ),
    ]
