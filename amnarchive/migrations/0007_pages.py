"""What the pages of issue 5 read: stands, likenesses, pictures of pages, topics, changes."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("amnarchive", "0006_search_indexes"),
    ]

    operations = [
        migrations.CreateModel(
            name="ArchiveChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("transaction", models.BigIntegerField(unique=True)),
                ("weight", models.BigIntegerField(default=1)),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="CommonSentence",
            fields=[
                ("key", models.BigIntegerField(primary_key=True, serialize=False)),
                ("texts", models.PositiveIntegerField()),
                ("settled", models.BooleanField(default=False)),
            ],
        ),
        migrations.CreateModel(
            name="LikenessGroup",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("first", models.DateField()),
                ("last", models.DateField()),
                ("texts", models.PositiveIntegerField()),
                (
                    "parties",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), default=list, size=None
                    ),
                ),
                (
                    "bodies",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
                ("across", models.BooleanField()),
            ],
            options={
                "ordering": ["-last", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="Likeness",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("share", models.FloatField()),
                ("within", models.FloatField()),
            ],
            options={
                "verbose_name_plural": "likenesses",
                "ordering": ["-share", "first_id", "second_id"],
            },
        ),
        migrations.CreateModel(
            name="PageImage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("width", models.FloatField(default=0)),
                ("height", models.FloatField(default=0)),
                ("drawn", models.BooleanField(default=True)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "ordering": ["document_id", "number"],
            },
        ),
        migrations.CreateModel(
            name="Sketch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("date", models.DateField()),
                (
                    "parties",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), default=list, size=None
                    ),
                ),
                ("words", models.PositiveIntegerField()),
                (
                    "bands",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
                (
                    "sentences",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
                ("published", models.BooleanField(default=False)),
                ("alike", models.FloatField(null=True)),
                (
                    "group",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="sketches",
                        to="amnarchive.likenessgroup",
                    ),
                ),
            ],
            options={
                "ordering": ["-date", "item_id", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Stand",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("motion", "yrkande"),
                            ("reservation", "reservation"),
                            ("vote", "omröstning"),
                        ],
                        max_length=20,
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("date", models.DateField()),
                (
                    "parties",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), default=list, size=None
                    ),
                ),
                (
                    "yes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), default=list, size=None
                    ),
                ),
                (
                    "no",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), default=list, size=None
                    ),
                ),
                (
                    "topics",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), default=list, size=None
                    ),
                ),
                ("published", models.BooleanField(default=False)),
            ],
            options={
                "ordering": ["-date", "item_id", "kind", "position"],
            },
        ),
        migrations.RemoveConstraint(
            model_name="body",
            name="body_slug_not_reserved",
        ),
        migrations.AddField(
            model_name="agendaitem",
            name="topics",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=40), default=list, size=None
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="images_state",
            field=models.CharField(
                blank=True,
                choices=[
                    ("", "–"),
                    ("waiting", "väntar"),
                    ("made", "klara"),
                    ("failed", "gick inte"),
                ],
                editable=False,
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="searchentry",
            name="topics",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=40), default=list, size=None
            ),
        ),
        migrations.AddConstraint(
            model_name="body",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "slug__in",
                        [
                            "admin",
                            "amnen",
                            "api",
                            "arenden",
                            "atlas",
                            "en",
                            "export",
                            "favicon",
                            "granska",
                            "handlingar",
                            "healthz",
                            "i18n",
                            "komponenter",
                            "kort",
                            "lika",
                            "logga-in",
                            "logga-ut",
                            "moten",
                            "namnder",
                            "om",
                            "partier",
                            "personer",
                            "prenumerationer",
                            "readyz",
                            "redaktion",
                            "reservationer",
                            "robots",
                            "samsyn",
                            "sitemap",
                            "sok",
                            "static",
                            "sv",
                            "uttalanden",
                        ],
                    ),
                    _negated=True,
                ),
                name="body_slug_not_reserved",
                violation_error_message="Adressen används redan av en av webbplatsens egna sidor.",
            ),
        ),
        migrations.AddField(
            model_name="pageimage",
            name="document",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="images",
                to="amnarchive.document",
            ),
        ),
        migrations.AddField(
            model_name="sketch",
            name="body",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="amnarchive.body"
            ),
        ),
        migrations.AddField(
            model_name="sketch",
            name="item",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="sketches",
                to="amnarchive.agendaitem",
            ),
        ),
        migrations.AddField(
            model_name="sketch",
            name="reservation",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="sketch",
                to="amnarchive.reservation",
            ),
        ),
        migrations.AddField(
            model_name="sketch",
            name="statement",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="sketch",
                to="amnarchive.statement",
            ),
        ),
        migrations.AddField(
            model_name="likeness",
            name="first",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="followers",
                to="amnarchive.sketch",
            ),
        ),
        migrations.AddField(
            model_name="likeness",
            name="second",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="forerunners",
                to="amnarchive.sketch",
            ),
        ),
        migrations.AddField(
            model_name="stand",
            name="body",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="amnarchive.body"
            ),
        ),
        migrations.AddField(
            model_name="stand",
            name="item",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="stands",
                to="amnarchive.agendaitem",
            ),
        ),
        migrations.AddConstraint(
            model_name="pageimage",
            constraint=models.UniqueConstraint(
                fields=("document", "number"), name="page_image_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="pageimage",
            constraint=models.CheckConstraint(
                condition=models.Q(("number__gte", 1)), name="page_image_from_one"
            ),
        ),
        migrations.AddConstraint(
            model_name="pageimage",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("drawn", False),
                    models.Q(("height__gt", 0), ("width__gt", 0)),
                    _connector="OR",
                ),
                name="page_image_has_size",
            ),
        ),
        migrations.AddIndex(
            model_name="sketch",
            index=django.contrib.postgres.indexes.GinIndex(
                fastupdate=False, fields=["bands"], name="sketch_bands"
            ),
        ),
        migrations.AddConstraint(
            model_name="sketch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("reservation__isnull", False), ("statement", None)),
                    models.Q(("reservation", None), ("statement__isnull", False)),
                    _connector="OR",
                ),
                name="sketch_of_one_text",
            ),
        ),
        migrations.AddConstraint(
            model_name="likeness",
            constraint=models.UniqueConstraint(fields=("first", "second"), name="likeness_once"),
        ),
        migrations.AddConstraint(
            model_name="likeness",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("share__gte", 0), ("share__lte", 1), ("within__gte", 0), ("within__lte", 1)
                ),
                name="likeness_is_a_share",
            ),
        ),
        migrations.AddConstraint(
            model_name="likenessgroup",
            constraint=models.CheckConstraint(
                condition=models.Q(("texts__gte", 2)), name="likeness_group_has_two_texts"
            ),
        ),
        migrations.AddConstraint(
            model_name="likenessgroup",
            constraint=models.CheckConstraint(
                condition=models.Q(("first__lte", models.F("last"))),
                name="likeness_group_in_time",
            ),
        ),
        migrations.AddIndex(
            model_name="likenessgroup",
            index=models.Index(fields=["across", "-last", "-id"], name="likeness_group_newest"),
        ),
        migrations.AddIndex(
            model_name="likenessgroup",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["parties"], name="likeness_group_parties"
            ),
        ),
        migrations.AddIndex(
            model_name="likenessgroup",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["bodies"], name="likeness_group_bodies"
            ),
        ),
        migrations.AddIndex(
            model_name="agendaitem",
            index=models.Index(
                condition=models.Q(("published", True)),
                fields=["id"],
                include=("meeting", "position"),
                name="item_public",
            ),
        ),
        migrations.AddIndex(
            model_name="stand",
            index=models.Index(
                condition=models.Q(("published", True)),
                fields=["kind", "date"],
                include=("body", "parties", "yes", "no", "topics"),
                name="stand_public",
            ),
        ),
        migrations.AddConstraint(
            model_name="stand",
            constraint=models.UniqueConstraint(
                fields=("item", "kind", "position"), name="stand_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="stand",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["motion", "reservation", "vote"])),
                name="stand_kind_known",
            ),
        ),
    ]
