"""The addresses of the clerk's pages, under /redaktion/."""

from django.urls import path

from amnarchive.views.clerk import (
    attach,
    audit,
    decide,
    desk,
    document,
    item,
    original,
    people,
    people_deeds,
    receipt,
    remove,
    repairs,
    reread,
    text,
    upload,
)

app_name = "clerk"
urlpatterns = [
    path("", desk.desk, name="desk"),
    path("lage/", audit.audit, name="audit"),
    path("lage/<slug:question>/<slug:figure>/", audit.figure, name="audit_figure"),
    path("ladda-upp/", upload.upload, name="upload"),
    path("ladda-upp/<uuid:token>/", receipt.receipt, name="receipt"),
    path("ladda-upp/<uuid:token>/laget/", receipt.progress, name="receipt_progress"),
    path("handlingar/<int:pk>/", document.document, name="document"),
    path("handlingar/<int:pk>/laget/", document.progress, name="progress"),
    path("handlingar/<int:pk>/text/", text.text, name="text"),
    path("handlingar/<int:pk>/rattade-ord/", repairs.repairs, name="repairs"),
    path("handlingar/<int:pk>/rattade-ord/aterstall/", repairs.restore, name="restore"),
    path("handlingar/<int:pk>/rattade-ord/ratta/", repairs.put_right, name="put_right"),
    path(
        "handlingar/<int:pk>/rattade-ord/<int:refusal_pk>/ratta-igen/",
        repairs.repair_again,
        name="repair_again",
    ),
    path("handlingar/<int:pk>/original/", original.original, name="original"),
    path("handlingar/<int:pk>/publicera/", decide.publish, name="publish"),
    path("handlingar/<int:pk>/hall-inne/", decide.hold, name="hold"),
    path("handlingar/<int:pk>/koppla/", attach.attach, name="attach"),
    path("handlingar/<int:pk>/koppla-loss/", attach.detach, name="detach"),
    path("handlingar/<int:pk>/las-igen/", reread.read_again, name="read_again"),
    path("handlingar/<int:pk>/ta-bort/", remove.remove, name="remove"),
    path("handlingar/<int:pk>/anmarkningar/<int:finding_pk>/godta/", decide.accept, name="accept"),
    path("handlingar/<int:pk>/paragrafer/<slug:slug>/", item.item, name="item"),
    path("personer/", people.people, name="people"),
    path("personer/foresla/", people_deeds.propose, name="people_propose"),
    path("personer/par/<int:pk>/samma/", people_deeds.same, name="people_same"),
    path("personer/par/<int:pk>/olika/", people_deeds.different, name="people_different"),
    path("personer/par/<int:pk>/angra/", people_deeds.undo, name="people_undo"),
    path("personer/<slug:slug>/skilj-at/", people_deeds.split, name="people_split"),
    path("personer/<slug:slug>/en-person/", people_deeds.one_person, name="people_one"),
]
