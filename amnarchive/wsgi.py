"""What gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application

from amnarchive.garbage import settle

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "amnarchive.settings")

application = get_wsgi_application()
settle()
