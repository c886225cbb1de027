# Two stages: the first has what builds, the second only what runs.
FROM python:3.13-slim AS build
WORKDIR /qonys
COPY requirements.lock .
RUN python -m venv .venv && .venv/bin/pip install --quiet --no-cache-dir --require-hashes -r requirements.lock

FROM python:3.13-slim
RUN useradd --system --uid 10001 --create-home qonys && mkdir /data && chown qonys /data
WORKDIR /qonys
COPY --from=build /qonys/.venv .venv
COPY core core
COPY knowledge knowledge
COPY locales locales
COPY storage storage
COPY web web
COPY bot bot
ENV PATH="/qonys/.venv/bin:$PATH" PYTHONUNBUFFERED=1 \
    QONYS_DATABASE=sqlite:////data/qonys.db QONYS_LISTEN=0.0.0.0:8080
USER qonys
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
# aiogram takes seconds to import: the start period covers it.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD \
    ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8080/readyz', timeout=4)"]
CMD ["python", "-m", "bot", "run"]
