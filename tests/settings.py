"""The archive's settings for the tests: servers, files and secrets of this run alone."""

import os
import tempfile
from pathlib import Path

# One folder for the controller and its xdist workers, who inherit the environment.
RUN_DIR = os.environ.setdefault("AMN_TEST_DIR", tempfile.mkdtemp(prefix="amn-test-"))
os.environ["VAR_DIR"] = RUN_DIR
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")

from amnarchive import env  # noqa: E402 - the folder must be known first
from amnarchive.settings import *  # noqa: E402, F403 - as there; all of them
from amnarchive.settings import CACHES, DATABASES, REDIS_URL, STORAGES, VAR_DIR  # noqa: E402 - too

# A queue and a cache for each xdist worker (a Redis has sixteen databases).
REDIS_URL = env.redis_database(REDIS_URL, 2 * int(WORKER.removeprefix("gw") or 0) % 14)
CELERY_BROKER_URL = env.broker(REDIS_URL)
CACHES["default"]["LOCATION"] = env.redis_database(REDIS_URL, 1)

# A thread of the live server must not hold the test database beyond its request.
DATABASES["default"]["CONN_MAX_AGE"] = 0
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
STATIC_ROOT = Path(env.folder(VAR_DIR / "static"))
# All tests are one client; those of the limits set their own.
AMN_SEARCHES_PER_MINUTE = AMN_SUGGESTIONS_PER_MINUTE = AMN_EXPORTS_PER_MINUTE = 0
# A test's own transaction is one state of the archive, whatever it changes; those of the cache set
# their own.
AMN_ASK_STATE = False
