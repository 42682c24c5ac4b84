"""Every setting of the archive, from the environment; docs/operations.md lists the variables."""

from pathlib import Path

from celery.schedules import crontab
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from amnarchive import env
from amnarchive.running.addresses import embedded_database_url, embedded_redis_url

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = env.path("VAR_DIR", BASE_DIR / "var")

# --- Who answers to what
DEBUG = env.flag("AMN_DEBUG")
SECRET_KEY = env.secret("AMN_SECRET_KEY", VAR_DIR / "secret-key")
ALLOWED_HOSTS = env.listing("AMN_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = env.listing("AMN_ORIGINS")
ROOT_URLCONF = "amnarchive.urls"
WSGI_APPLICATION = "amnarchive.wsgi.application"

INSTALLED_APPS = [
    "whitenoise.runserver_nostatic",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django_filters",
    "django_htmx",
    "csp",
    "amnarchive",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "amnarchive.caching.middleware.page_cache",
    "amnarchive.gzipped.QuickGzip",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "amnarchive.middleware.no_index",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "amnarchive.context.site",
            ],
        },
    },
]

# --- Database and cache; without an address the servers that `manage.py up` starts under VAR_DIR
DATABASE_URL = env.text("DATABASE_URL", embedded_database_url(VAR_DIR))
REDIS_URL = env.text("REDIS_URL", embedded_redis_url(VAR_DIR))
DATABASES = {
    "default": env.database(DATABASE_URL)
    | {"CONN_MAX_AGE": env.integer("AMN_DATABASE_KEEP_SECONDS", 60), "CONN_HEALTH_CHECKS": True}
}
DATABASES["default"]["OPTIONS"].setdefault("connect_timeout", "5")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        # A database of its own: clearing the cache must never empty the queue.
        "LOCATION": env.redis_database(REDIS_URL, 1),
        "KEY_PREFIX": "amn",
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Language and time
LANGUAGE_CODE = "sv"
LANGUAGES = [("sv", "Svenska"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "amnarchive" / "locale"]
TIME_ZONE = "Europe/Stockholm"
USE_TZ = True

# --- Static files and documents
STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = env.path("AMN_STATIC_ROOT", VAR_DIR / "static")
MEDIA_ROOT = VAR_DIR / "documents"
# Pictures of the documents' pages; they can all be drawn again.
AMN_PAGES_ROOT = VAR_DIR / "pages"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# Django reads a body before any view runs: files from strangers are dropped on the line.
# The clerk's upload page streams them to disk instead, up to the limit.
FILE_UPLOAD_HANDLERS = ["amnarchive.forms.handlers.NoFiles"]
FILE_UPLOAD_TEMP_DIR = env.folder(VAR_DIR / "uploads")
FILE_UPLOAD_PERMISSIONS = 0o640
DATA_UPLOAD_MAX_NUMBER_FILES = 500
# Committees of other municipalities are shown with the municipality behind their name.
AMN_MUNICIPALITY = env.text("AMN_MUNICIPALITY", "Stockholm")
# What one client may ask for in a minute, 0 for no limit, and searches at once in a web process.
AMN_SEARCHES_PER_MINUTE = env.integer("AMN_SEARCHES_PER_MINUTE", 300)
AMN_SUGGESTIONS_PER_MINUTE = env.integer("AMN_SUGGESTIONS_PER_MINUTE", 1200)
AMN_EXPORTS_PER_MINUTE = env.integer("AMN_EXPORTS_PER_MINUTE", 30)
AMN_SEARCHES_AT_ONCE = env.integer("AMN_SEARCHES_AT_ONCE", 4, least=1)
# Rendered pages that each web process holds until the archive changes; 0 for none (ADR 0016).
AMN_PAGE_CACHE_MB = env.integer("AMN_PAGE_CACHE_MB", 32)
# Each request of a stranger asks first which state the archive is in; tests do without.
AMN_ASK_STATE = True
AMN_UPLOAD_MAX_BYTES = env.integer("AMN_UPLOAD_MAX_MB", 100, least=1) * 1024 * 1024

# --- Login
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# --- Security; AMN_HTTPS=1 wherever the public reaches the site
HTTPS = env.flag("AMN_HTTPS")
# Proxies before the web server that write X-Forwarded-For: HTTPS ends in one of them.
AMN_PROXIES = env.integer("AMN_PROXIES", 1 if HTTPS else 0)
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = env.integer("AMN_HSTS_SECONDS", 31_536_000) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

# --- Celery
CELERY_BROKER_URL = env.broker(REDIS_URL)
CELERY_TIMEZONE = TIME_ZONE
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_SERIALIZER = CELERY_RESULT_SERIALIZER = "json"
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_TIME_LIMIT = env.integer("AMN_TASK_SECONDS", 3600, least=60)
CELERY_TASK_SOFT_TIME_LIMIT = CELERY_TASK_TIME_LIMIT - 30
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = True
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": env.integer("AMN_VISIBILITY_SECONDS", 7200, least=60),
    "socket_connect_timeout": 5,
}
# A page that queues work must not hang on a lost queue: beat finds the work in the database.
CELERY_TASK_PUBLISH_RETRY_POLICY = {"max_retries": 1, "interval_start": 0, "interval_step": 0.2}
CELERY_BEAT_SCHEDULE = {
    "requeue-unfinished": {"task": "amnarchive.tasks.requeue_unfinished", "schedule": 60.0},
    "read-waiting-scans": {"task": "amnarchive.tasks.read_waiting_scans", "schedule": 600.0},
    "draw-missing": {"task": "amnarchive.tasks.draw_missing", "schedule": 60.0},
    "count-words": {"task": "amnarchive.tasks.count_words", "schedule": 60.0},
    "fold-changes": {"task": "amnarchive.tasks.fold_changes", "schedule": 3600.0},
    "recount-words": {
        "task": "amnarchive.tasks.recount_words",
        "schedule": crontab(hour=3, minute=10),
    },
    "sweep-images": {
        "task": "amnarchive.tasks.sweep_images",
        "schedule": crontab(hour=3, minute=30),
    },
    "find-common-sentences": {
        "task": "amnarchive.tasks.find_common_sentences",
        "schedule": crontab(hour=3, minute=40),
    },
}
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR_DIR / "beat-schedule")
if CELERY_BROKER_TRANSPORT_OPTIONS["visibility_timeout"] <= CELERY_TASK_TIME_LIMIT:
    raise ImproperlyConfigured(
        "AMN_VISIBILITY_SECONDS must be above AMN_TASK_SECONDS, or the queue hands out a long"
        " reading a second time while the first still runs."
    )

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": env.text("AMN_LOG_LEVEL", "INFO").upper()},
}
