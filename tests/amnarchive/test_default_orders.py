"""What is listed without an order of its own costs no join: so it is fetched on every page."""

import pytest
from django.apps import apps
from django.db.models import Model

OVER_TABLES = {
    "Meeting": "lists of a day's meetings follow the order of the committees",
    "AgendaItem": "lists of §§ follow their meetings",
    "PartyName": "names follow the order of the parties",
}
"""Those whose order is worth its joins."""
MODELS = list(apps.get_app_config("amnarchive").get_models())


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_order_stands_in_the_table_itself(model: type[Model]) -> None:
    joins = str(model._default_manager.all().query).count(" JOIN ")
    assert (joins > 0) == (model.__name__ in OVER_TABLES)
