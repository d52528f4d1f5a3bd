-- One SQL for SQLite and PostgreSQL. Instants are milliseconds since 1970, digests and tokens base64url.

-- What a link leads to. A row stays when its text is taken back, so that its id is never given to another text.
CREATE TABLE content (
    id          TEXT    NOT NULL PRIMARY KEY,
    digest      TEXT    NOT NULL,
    text        TEXT,
    title       TEXT,
    description TEXT,
    parent      TEXT,
    table_count INTEGER NOT NULL,
    saves       INTEGER NOT NULL,
    created     BIGINT  NOT NULL,
    gone        BIGINT,
    hidden      BIGINT,
    CHECK ((text IS NULL) = (gone IS NOT NULL))
);

CREATE INDEX content_digest ON content (digest);
CREATE UNIQUE INDEX content_living ON content (digest) WHERE gone IS NULL;

-- The reader's own tables that a text names; csv is null for one that did not come along.
CREATE TABLE content_table (
    content TEXT NOT NULL REFERENCES content (id),
    name    TEXT NOT NULL,
    csv     TEXT,
    PRIMARY KEY (content, name)
);

-- Everybody who saved a content holds a token to take that save back; only its hash is kept.
CREATE TABLE save (
    token_hash TEXT    NOT NULL PRIMARY KEY,
    content    TEXT    NOT NULL REFERENCES content (id),
    parent     TEXT,
    listed     INTEGER NOT NULL,
    created    BIGINT  NOT NULL
);

CREATE INDEX save_content ON save (content);
CREATE INDEX save_parent ON save (parent) WHERE listed = 1;
CREATE INDEX save_listed ON save (created) WHERE listed = 1;
CREATE INDEX save_created ON save (created);

-- What came out when the server replayed the claims of a content.
CREATE TABLE verdict (
    content TEXT   NOT NULL PRIMARY KEY REFERENCES content (id),
    json    TEXT   NOT NULL,
    created BIGINT NOT NULL
);
