from django.db import migrations

from amnarchive.data.load import load_bodies, load_parties


def load(apps, schema_editor):
    load_parties(apps.get_model("amnarchive", "Party"), apps.get_model("amnarchive", "PartyName"))
    load_bodies(apps.get_model("amnarchive", "Body"))


class Migration(migrations.Migration):
    dependencies = [("amnarchive", "0001_start")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
