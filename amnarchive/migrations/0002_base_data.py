from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from amnarchive.data.load import load_bodies, load_parties


def load(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    load_parties(apps.get_model("amnarchive", "Party"), apps.get_model("amnarchive", "PartyName"))
    load_bodies(apps.get_model("amnarchive", "Body"))
    apps.get_model("auth", "Group").objects.get_or_create(name="clerks")


class Migration(migrations.Migration):
    dependencies = [
        ("amnarchive", "0001_start"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]
    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
