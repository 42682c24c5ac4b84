"""The addresses of the archive; the site's own words stand before any committee's name."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from amnarchive.views import (
    about,
    body,
    case,
    cases,
    document,
    documents,
    exports,
    facsimile,
    favicon,
    health,
    home,
    item,
    login,
    meeting,
    meetings,
    meetings_month,
    meetings_year,
    page_image,
    paper,
    party,
    party_colours,
    person,
    persons_list,
    reservations,
    review,
    robots,
    search,
    sheet,
    sitemaps,
    statements,
    suggest,
    topics,
)
from amnarchive.views.agreement import files as agreement_files
from amnarchive.views.agreement import page as agreement_page
from amnarchive.views.agreement import pair as agreement_pair
from amnarchive.views.atlas import file as atlas_file
from amnarchive.views.atlas import page as atlas
from amnarchive.views.citations import item as cite_item
from amnarchive.views.citations import meeting as cite_meeting
from amnarchive.views.citations import paper as cite_paper
from amnarchive.views.gallery import page as gallery
from amnarchive.views.likenesses import compare as compare_page
from amnarchive.views.likenesses import files as likenesses_files
from amnarchive.views.likenesses import page as likenesses_page

urlpatterns = [
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("admin/", admin.site.urls),
    path("favicon.ico", favicon.favicon, name="favicon"),
    path("partier.css", party_colours.party_colours, name="party_colours"),
    path("robots.txt", robots.robots, name="robots"),
    path("sitemap.xml", sitemaps.index),
    path("sitemap-<section>.xml", sitemaps.section, name="sitemap"),
    # Always in Swedish, so that one list is one file.
    path("reservationer.csv", exports.reservations_csv, name="reservations_csv"),
    path("uttalanden.csv", exports.statements_csv, name="statements_csv"),
    path("sok.csv", exports.search_csv, name="search_csv"),
    path("atlas.csv", atlas_file.atlas_csv, name="atlas_csv"),
    path("lika.csv", likenesses_files.likenesses_csv, name="likenesses_csv"),
    path("samsyn.csv", agreement_files.agreement_csv, name="agreement_csv"),
    path("samsyn/<slug:pair>.csv", agreement_files.agreement_pair_csv, name="agreement_pair_csv"),
]

# Pictures speak no language.
urlpatterns += [
    path(
        "handlingar/<slug:sha16>/sidor/<int:number>-<int:width>.webp",
        page_image.page_image,
        name="page_image",
    ),
]

urlpatterns += i18n_patterns(
    path("kort/", include("amnarchive.urls_cards")),
    path("", home.home, name="home"),
    path("moten/", meetings.meetings, name="meetings"),
    path("moten/<int:year>/", meetings_year.meetings_year, name="meetings_year"),
    path("moten/<int:year>/<int:month>/", meetings_month.meetings_month, name="meetings_month"),
    path("namnder/", body.bodies, name="bodies"),
    path("arenden/", cases.cases, name="cases"),
    path("arenden/<slug:case>/", case.case, name="case"),
    path("sok/", search.search, name="search"),
    path("sok/forslag/", suggest.suggestions, name="suggestions"),
    path("reservationer/", reservations.reservations, name="reservations"),
    path("uttalanden/", statements.statements, name="statements"),
    path("personer/", persons_list.persons, name="persons"),
    path("personer/<slug:person>/", person.person, name="person"),
    path("partier/", party.parties, name="parties"),
    path("partier/<slug:code>/", party.party, name="party"),
    path("granska/", review.review, name="review"),
    path("atlas/", atlas.atlas, name="atlas"),
    path("amnen/", topics.topics, name="topics"),
    path("lika/", likenesses_page.likenesses, name="likenesses"),
    path("lika/jamfor/", compare_page.compare, name="compare"),
    path("samsyn/", agreement_page.agreement, name="agreement"),
    path("samsyn/<slug:pair>/", agreement_pair.agreement_pair, name="agreement_pair"),
    path("komponenter/", gallery.components, name="components"),
    path("om/", about.about, name="about"),
    path("handlingar/", documents.documents, name="documents"),
    path("handlingar/<slug:sha16>/", document.document, name="document"),
    path("handlingar/<slug:sha16>/text/", paper.paper, name="document_page"),
    path("handlingar/<slug:sha16>/citera/", cite_paper.cite, name="cite_paper"),
    path("handlingar/<slug:sha16>/citat.<slug:form>", cite_paper.citation, name="citation_paper"),
    path(
        "handlingar/<slug:sha16>/sidor/<int:number>/", sheet.document_sheet, name="document_sheet"
    ),
    path("redaktion/", include("amnarchive.urls_clerk")),
    path("logga-in/", login.LoginView.as_view(), name="login"),
    path("logga-ut/", login.LogoutView.as_view(), name="logout"),
    path("<slug:body>/", body.body, name="body"),
    path("<slug:body>/<str:meeting>/", meeting.meeting, name="meeting"),
    path("<slug:body>/<str:meeting>/citera/", cite_meeting.cite, name="cite_meeting"),
    path(
        "<slug:body>/<str:meeting>/citat.<slug:form>",
        cite_meeting.citation,
        name="citation_meeting",
    ),
    path("<slug:body>/<str:meeting>/<slug:item>/", item.item, name="item"),
    path("<slug:body>/<str:meeting>/<slug:item>/faksimil/", facsimile.facsimile, name="facsimile"),
    path("<slug:body>/<str:meeting>/<slug:item>/citera/", cite_item.cite, name="cite"),
    path(
        "<slug:body>/<str:meeting>/<slug:item>/citat.<slug:form>",
        cite_item.citation,
        name="citation",
    ),
    prefix_default_language=False,
)

handler400 = "amnarchive.views.errors.bad_request"
handler403 = "amnarchive.views.errors.forbidden"
handler404 = "amnarchive.views.errors.not_found"
handler500 = "amnarchive.views.errors.server_error"
