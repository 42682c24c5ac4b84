# The image of the web server, the worker and beat: one program, three commands.
FROM python:3.12-slim-bookworm

# Tesseract with Swedish reads scans.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends tesseract-ocr tesseract-ocr-swe \
    && rm -rf /var/lib/apt/lists/*

ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    VAR_DIR=/srv/amn/var \
    AMN_STATIC_ROOT=/srv/amn/static \
    AMN_CACHE_DIR=/srv/amn/cache

RUN useradd --system --uid 10001 --create-home --home-dir /home/amn amn \
    && mkdir --parents /srv/amn/app /srv/amn/var /srv/amn/static /srv/amn/cache \
    && chown --recursive amn:amn /srv/amn

WORKDIR /srv/amn/app
COPY requirements.txt ./
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.txt
# The program belongs to root: what runs as amn cannot change it.
COPY . .

USER amn
# The key is for this one command; the real one comes by the environment.
RUN AMN_SECRET_KEY=build VAR_DIR=/tmp/build python manage.py collectstatic --noinput \
    && rm -rf /tmp/build \
    && python -c "from ingest.repair import prepare; prepare()"

VOLUME /srv/amn/var
EXPOSE 8000
CMD ["gunicorn", "--bind", "0.0.0.0:8000", "--workers", "2", "--threads", "10", \
     "--worker-class", "gthread", "--worker-tmp-dir", "/dev/shm", "--no-control-socket", \
     "--access-logfile", "-", "amnarchive.wsgi:application"]
